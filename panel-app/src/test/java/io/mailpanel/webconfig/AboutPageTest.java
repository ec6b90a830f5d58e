package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Device Management &gt; About. */
final class AboutPageTest extends ScriptedSite {
    private static final String PAGE = "/device-management/about";

    @Test
    void itHasVersionTrademarksAndEveryNamedPieceOfOtherPeoplesWork() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String page = client.get(PAGE).body();
        assertThat(page)
                .contains("0.1.0", "MP-4F7A21", "Apache License 2.0")
                .contains(
                        "Microsoft, Microsoft 365, Exchange, Outlook and Entra are trademarks", "Epson is a trademark")
                .contains("Mailpanel is not affiliated with any of them")
                .doesNotContain("**", "`", "| ");
        assertThat(client.get(PAGE, "Accept-Language", "ru").body())
                .contains("товарные знаки группы компаний Microsoft");
        String text = page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
        String document = Files.readString(Path.of("docs/third-party.md"));
        Pattern.compile("[A-Za-z0-9-]{4,}").matcher(document).results().forEach(word -> assertThat(text)
                .containsIgnoringCase(word.group().replaceAll("^-+|-+$", "")));
    }

    @Test
    void whoIsNotLoggedInSeesNeitherSerialNumberNorVersion() throws Exception {
        assertThat(client.get(PAGE).statusCode()).isEqualTo(303);
        for (String path : new String[] {"/log-in", "/nowhere", "/.well-known/security.txt"}) {
            assertThat(client.get(path).body()).doesNotContain("MP-4F7A21", "0.1.0");
        }
    }
}
