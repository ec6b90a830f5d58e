package io.mailpanel.boot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configurations on the wiring page are ones that the product takes. */
final class WiringExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```toml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyExampleIsAConfiguration() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../hardware/README.md")))
                .results()
                .map((MatchResult example) -> example.group(1))
                .toList();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
        for (String example : examples) {
            // What is commented out is an example too.
            String whole = example.replaceAll("(?m)^# (\\w+ = )", "$1");
            Path file = Files.writeString(folder.resolve("mailpanel.toml"), whole);
            assertThatCode(() -> ConfigFile.read(file)).as(whole).doesNotThrowAnyException();
        }
    }
}
