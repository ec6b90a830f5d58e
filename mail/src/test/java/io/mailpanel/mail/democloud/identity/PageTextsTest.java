package io.mailpanel.mail.democloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both languages have the same texts with the same placeholders, and pages say what they should. */
final class PageTextsTest {
    private Properties english;
    private Properties russian;

    @BeforeEach
    void read() throws IOException {
        english = properties("pages.properties");
        russian = properties("pages_ru.properties");
    }

    private static Properties properties(String name) throws IOException {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(PageTexts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return read;
    }

    @Test
    void keysAndPlaceholdersAreEqual() {
        assertThat(new TreeSet<>(russian.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        english.stringPropertyNames().forEach(key -> assertThat(placeholders(russian.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void noApostropheIsSwallowed() {
        for (Properties texts : new Properties[] {english, russian}) {
            texts.stringPropertyNames()
                    .forEach(key -> assertThat(texts.getProperty(key).replace("''", ""))
                            .as(key)
                            .doesNotContain("'"));
        }
    }

    @Test
    void organizationIsNamedInBothLanguages() {
        assertThat(PageTexts.of("ru").get("permissions.consent.about", "Contoso"))
                .isEqualTo("Все сотрудники Contoso смогут пользоваться приложением без повторных запросов.");
        assertThat(PageTexts.of("en-GB,en").get("permissions.consent.about", "Contoso"))
                .isEqualTo("Everybody at Contoso can then use the app without being asked again.");
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{\\d+[^}]*}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
