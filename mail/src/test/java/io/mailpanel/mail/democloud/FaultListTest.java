package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.democloud.identity.PageTexts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults by their names. */
final class FaultListTest {
    private static final Path DOCUMENT = Path.of("../panel-app/docs/demo-faults.md");

    @TempDir
    private Path folder;

    @Test
    void everyNameReadsBackAndHasWordsInBothLanguages() throws Exception {
        for (Offer offer : FaultList.all()) {
            for (Switch wanted : new Switch[] {
                new Switch(offer.name(), "", 0),
                new Switch(offer.name(), "vera@contoso.example", 0),
                new Switch(offer.name(), "", 12),
                new Switch(offer.name(), "pat@outlook.example", 3)
            }) {
                assertThat(Switch.parse(wanted.toString())).isEqualTo(wanted);
            }
            for (String key : offer.words()) {
                assertThat(PageTexts.of("en").get(key)).isNotBlank();
                assertThat(PageTexts.of("ru").get(key)).isNotBlank();
            }
            assertThat(offer.words().isEmpty()).isNotEqualTo(offer.reply().isEmpty());
        }
    }

    /** Each of them, switched on and off, at a running cloud. */
    @Test
    void everyOneIsOnWhenSwitchedOnAndOffWhenSwitchedOff() throws Exception {
        try (DemoCloud cloud = CloudInFolder.start(folder, new MovableClock())) {
            for (Offer offer : FaultList.all()) {
                Switch all = new Switch(offer.name(), "", 0);
                cloud.faults().switchOn(all);
                boolean once = offer.name().startsWith("identity-tokens-e")
                        || offer.name().equals("identity-tokens-revoke")
                        || offer.name().equals("identity-consent-withdraw");
                if (!once) {
                    assertThat(cloud.faults().on()).containsExactly(all);
                }
                cloud.faults().switchOff(all);
                assertThat(cloud.faults().on()).as(offer.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mail busy|A fault is written",
                "mail-bussy|There is no fault \"mail-bussy\"",
                "mail-busy:nobody@contoso.example|has no account \"nobody@contoso.example\"; it has admin@contoso.example",
                "mail-refused:vera@contoso.example|is for everybody",
                "mail-refusedx2|stays until it is switched off",
                "mail-busyx0|The number after the x in \"mail-busyx0\" must be 1 to 9999",
                "mail-busyx-1|must be 1 to 9999",
                "mail-busyx10000|must be 1 to 9999",
                "mail-busyx99999999999|must be 1 to 9999",
                "mail-busy:vera@contoso.examplex0|must be 1 to 9999"
            })
    void whatCannotBeHadIsSaid(String text, String why) {
        assertThatThrownBy(() -> Faults.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    /** The document is written by hand around the list, and the list by the product. */
    @Test
    void theDocumentNamesThemAll() throws Exception {
        StringBuilder table = new StringBuilder();
        PageTexts texts = PageTexts.of("en");
        for (Offer offer : FaultList.all()) {
            String words = offer.reply().isEmpty() ? offer.words(texts::get) : "`" + offer.reply() + "`";
            String takes = (offer.takes().account() ? "account" : "")
                    + (offer.takes() == io.mailpanel.mail.democloud.fault.Takes.ACCOUNT_AND_TIMES ? ", " : "")
                    + (offer.takes().times() ? "number" : "");
            table.append("| `")
                    .append(offer.name())
                    .append("` | ")
                    .append(words)
                    .append(" | ")
                    .append(takes)
                    .append(" |\n");
        }
        assertThat(Files.readString(DOCUMENT)).endsWith("\n|---|---|---|\n" + table);
    }
}
