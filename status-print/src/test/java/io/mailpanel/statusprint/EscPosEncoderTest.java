package io.mailpanel.statusprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.statusprint.StatusSheet.Qr;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bytes for small sheets, written by hand with the command manual and the code page's table. */
final class EscPosEncoderTest {
    private static final String BEGIN = "1C 2E  1B 40  1C 2E  1B 52 00  1B 74 11  1B 33 1E ";
    /** Centred, bold, double; and back. */
    private static final String TITLE_T = "1B 61 01  1B 45 01  1D 21 11  'T' 0A ";

    private static final String RULE = "1D 76 30 03 18 00 01 00 " + "FF ".repeat(24);

    @Test
    void aTitleAlone() {
        assertThat(hex(sheet("T", ""), Profile.GENERIC_58))
                .isEqualTo(hex(BEGIN + TITLE_T + "1B 61 00  1B 45 00  1D 21 00  1B 64 04"));
    }

    @Test
    void aTitleTooWideForDoubleWidthIsTallAndAKnifeCuts() {
        assertThat(hex(sheet("Twenty-five letters aside", ""), Profile.GENERIC_80))
                .isEqualTo(hex(BEGIN + "1B 61 01  1B 45 01  1D 21 01  'Twenty-five letters aside' 0A"
                        + "1B 61 00  1B 45 00  1D 21 00  1D 56 42 20"));
    }

    @Test
    void aSectionInRussian() {
        StatusSheet sheet =
                new StatusSheet("T", "s", List.of(SampleSheets.section("Сеть", "Шлюз=1.1.1.1")), Optional.empty());
        assertThat(hex(sheet, Profile.GENERIC_58))
                .isEqualTo(hex(BEGIN + TITLE_T
                        + "1B 4A 08  1B 45 00  1D 21 00  's' 0A" // the line below the title
                        + "1B 4A 12  1B 61 00  1B 45 01  91 A5 E2 EC 0A" // Сеть
                        + RULE
                        + "1B 4A 08  1B 45 00  98 AB EE A7 '                     1.1.1.1' 0A" // Шлюз
                        + "1B 64 04"));
    }

    @Test
    void aLineWithACharacterThatTheCodePageLacksIsAPictureOfTheWholeLine() {
        StatusSheet sheet =
                new StatusSheet("T", "", List.of(SampleSheets.section("S", "Офис=Łódź", "A=1")), Optional.empty());
        String bytes = hex(sheet, Profile.GENERIC_58);
        // After the heading: not bold, a raster 48 bytes wide and 24 rows high, 6 blank dots, then the next row as
        // text.
        int raster = bytes.indexOf("1b4a08" + "1d763000" + "3000" + "1800");
        assertThat(raster).isPositive();
        int after = raster + 2 * (3 + 8 + 48 * 24);
        assertThat(bytes.substring(after))
                .isEqualTo(hex("1B 4A 06  1B 45 00  'A                              1' 0A  1B 64 04"));
        assertThat(bytes.substring(raster + 2 * 11, after))
                .as("with something in it")
                .contains("f");
    }

    @Test
    void nothingIsEverReplacedByAQuestionMark() {
        for (String value : List.of("Łódź", "日本", "🖨", "«кавычки»", "a\u0301", "\uFFFD", "\u001B")) {
            StatusSheet sheet =
                    new StatusSheet("T", "", List.of(SampleSheets.section("S", "v=" + value)), Optional.empty());
            String text = text(new SheetPrinter(Profile.GENERIC_58).escPos(sheet));
            assertThat(text).as(value).doesNotContain("?");
        }
    }

    @Test
    void theCodeIsSentAtHalfItsSizeInBandsOf24Rows() {
        StatusSheet sheet = new StatusSheet("T", "", List.of(), Optional.of(new Qr("HELLO", "go")));
        String bytes = hex(sheet, Profile.GENERIC_58);
        // Version 1: 21 + 8 modules of 8 dots make 232; half of that are 116 rows: four bands of 24 and one of 20.
        // It stands in the middle: (192 - 116) / 2 = 38 dots, 16 of quiet zone, and 84 of the code end in byte 18 of
        // 24.
        String band = "1d763003" + "1200" + "1800";
        assertThat(bytes.split(band, -1)).hasSize(5);
        assertThat(bytes).contains("1d763003" + "1200" + "1400");
        String firstBand = bytes.substring(bytes.indexOf(band) + 16, bytes.indexOf(band) + 16 + 2 * 18 * 24);
        assertThat(firstBand.substring(0, 2 * 18 * 16))
                .as("the quiet zone above")
                .matches("0+");
        // The finder's first row: 38 + 16 white, 28 black.
        assertThat(firstBand.substring(2 * 18 * 16, 2 * 18 * 17)).startsWith("000000000000" + "03ffffff" + "c0");
        assertThat(bytes).endsWith(hex("1B 61 01  1B 45 00  1D 21 00  'go' 0A  1B 61 00  1B 64 04"));
    }

    @Test
    void aPrinterThatDrawsCodesItselfGetsTheContent() {
        StatusSheet sheet = new StatusSheet("T", "", List.of(), Optional.of(new Qr("HELLO", "go")));
        // Version 1 in modules of 8 dots; four blank modules above and below.
        assertThat(hex(sheet, Profiles.named("pos-5890").orElseThrow()))
                .isEqualTo(hex(BEGIN + TITLE_T + "1B 4A 08  1B 4A 20"
                        + "1D 28 6B 04 00 31 41 32 00  1D 28 6B 03 00 31 43 08  1D 28 6B 03 00 31 45 31"
                        + "1D 28 6B 08 00 31 50 30 'HELLO'  1D 28 6B 03 00 31 51 30  1B 4A 20"
                        + "1B 45 00  1D 21 00  'go' 0A  1B 61 00  1B 64 04"));
    }

    @Test
    void aSheetOfTextIsSmall() {
        StatusSheet sheet = SampleSheets.russian();
        byte[] bytes = new SheetPrinter(Profile.GENERIC_58)
                .escPos(new StatusSheet(sheet.title(), sheet.subtitle(), sheet.sections(), Optional.empty()));
        assertThat(bytes.length).isLessThan(1000);
    }

    private static StatusSheet sheet(String title, String subtitle) {
        return new StatusSheet(title, subtitle, List.of(), Optional.empty());
    }

    private static String hex(StatusSheet sheet, Profile profile) {
        return HexFormat.of().formatHex(new SheetPrinter(profile).escPos(sheet));
    }

    /** Hex pairs and ASCII in single quotes. */
    private static String hex(String manual) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher part = Pattern.compile("'([^']*)'|([0-9A-F]{2})").matcher(manual);
        while (part.find()) {
            if (part.group(1) != null) {
                out.writeBytes(part.group(1).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(Integer.parseInt(part.group(2), 16));
            }
        }
        return HexFormat.of().formatHex(out.toByteArray());
    }

    /** The job without its pictures. */
    private static String text(byte[] job) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < job.length; i++) {
            if (i + 7 < job.length && job[i] == 0x1D && job[i + 1] == 'v') {
                i += 7 + (job[i + 4] & 0xFF) * (job[i + 6] & 0xFF);
            } else {
                text.append((char) (job[i] & 0xFF));
            }
        }
        return text.toString();
    }
}
