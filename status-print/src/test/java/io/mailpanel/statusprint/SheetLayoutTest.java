package io.mailpanel.statusprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.statusprint.StatusSheet.Qr;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SheetLayoutTest {
    @ParameterizedTest
    @CsvSource({"russian, 58", "russian, 80", "english, 58", "english, 80"})
    void isLaidOutAsInTheGoldenText(String language, int paper) throws IOException {
        StatusSheet sheet = language.equals("russian") ? SampleSheets.russian() : SampleSheets.english();
        Profile profile = paper == 58 ? Profile.GENERIC_58 : Profile.GENERIC_80;
        assertThat(text(sheet, profile)).isEqualTo(golden("sheet_" + language + "_" + paper + ".txt"));
    }

    @Test
    void noLineIsWiderThanThePaper() {
        for (Line line : SheetLayout.of(SampleSheets.russian(), Profile.GENERIC_58)) {
            if (line instanceof Line.Text text) {
                assertThat(Cells.width(text.text()) * text.look().across)
                        .as(text.text())
                        .isLessThanOrEqualTo(32);
            }
        }
    }

    @Test
    void controlCharactersCannotBecomeCommands() {
        StatusSheet sheet = new StatusSheet(
                "T",
                "",
                List.of(SampleSheets.section("S", "Net\u001B@work=a\r\nb\tc\u0000\u007F\u0085d")),
                Optional.empty());
        assertThat(text(sheet, Profile.GENERIC_58)).contains("Net\uFFFD@work").contains("a b c\uFFFD\uFFFD\uFFFDd");
    }

    @Test
    void anEmptyValueIsTheDashThatThePrinterHas() {
        StatusSheet sheet = new StatusSheet("T", "", List.of(SampleSheets.section("S", "a= ")), Optional.empty());
        assertThat(text(sheet, Profile.GENERIC_58)).contains("a                              -|");
        Profile windows = new Profile(384, 32, 46, Charset.forName("windows-1251"), false);
        assertThat(text(sheet, windows)).contains("a                              —|");
    }

    @Test
    void aShortValueStandsBesideTheEndOfALongLabel() {
        StatusSheet sheet = new StatusSheet(
                "T", "", List.of(SampleSheets.section("S", "Учётная запись для аутентификации= ")), Optional.empty());
        assertThat(text(sheet, Profile.GENERIC_58))
                .contains("|Учётная запись для|")
                .contains("|аутентификации                 -|");
    }

    @Test
    void theCodesStandInTheOrderOfTheSteps() {
        StatusSheet sheet = new StatusSheet(
                "T",
                "",
                List.of(),
                Optional.of(new StatusSheet.Steps("To sign in", List.of("Open it"), Optional.of(new Qr("b", "then")))),
                Optional.of(new Qr("a", "first")));
        assertThat(text(sheet, Profile.GENERIC_58)).matches("(?s).*Open it.*first.*then.*");
    }

    @Test
    void aTooLongAddressIsRefusedInWords() {
        StatusSheet sheet = new StatusSheet("T", "", List.of(), Optional.of(new Qr("x".repeat(3000), "caption")));
        assertThatThrownBy(() -> SheetLayout.of(sheet, Profile.GENERIC_58))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The address is too long for a QR code");
    }

    private static String text(StatusSheet sheet, Profile profile) {
        return SheetLayout.of(sheet, profile).stream()
                .map(SheetLayoutTest::text)
                .collect(Collectors.joining());
    }

    private static String text(Line line) {
        if (line instanceof Line.Text text) {
            return "%-10s |%s|\n".formatted(text.look(), text.text());
        } else if (line instanceof Line.Code code) {
            return "%-10s %d modules of %d dots\n".formatted("CODE", code.code().size, code.module());
        }
        return line instanceof Line.Space space ? "%-10s %d dots\n".formatted("SPACE", space.dots()) : "RULE\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = SheetLayoutTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
