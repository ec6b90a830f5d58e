package io.mailpanel.statusprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

final class ProfilesTest {
    static final List<String> NAMES = Profiles.NAMES;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void eachShippedOneCanBeReadAndWritesRussianAsText(String name) {
        Profile profile = Profiles.named(name).orElseThrow();
        assertThat(profile.title()).isNotBlank();
        assertThat(profile.codePages()).contains(new CodePage(17, Charset.forName("IBM866")));
        StatusSheet sheet = SampleSheets.russian();
        byte[] bytes = new SheetPrinter(profile)
                .escPos(new StatusSheet(sheet.title(), sheet.subtitle(), sheet.sections(), Optional.empty()));
        assertThat(new String(bytes, Charset.forName("IBM866"))).contains("Корневые сертификаты");
    }

    @Test
    void theGenericOnesAreWhatTheCodeHas() {
        assertThat(Profiles.named("generic-58").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("title")
                .isEqualTo(Profile.GENERIC_58);
        assertThat(Profiles.named("generic-80").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("title")
                .isEqualTo(Profile.GENERIC_80);
        assertThat(Profiles.named("../generic-58")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "columns = 32 | columns = 33 | cannot have 33 columns",
                "columns = 32 | columns = 99999999999 | line 6: columns is out of range: 99999999999; it is 16 to 106",
                "dots = 384 | dots = 3840000 | line 5: dots is out of range: 3840000; it is 128 to 1280",
                "dots = 384 | dots = -8 | 128 to 1280",
                "speed_mm_s = 50 | speed_mm_s = 0 | 1 to 1000",
                "columns = 32 | `` | columns is missing",
                "columns = 32 | columns = \"32\" | line 6: columns has a value of another kind",
                "band_rows = 24 | band_rows = 48 | line 18: a band's height is an even number from 2 to 254 and no multiple of 48",
                "qr = \"raster\" | qr = \"yes\" | \"raster\" or \"native\"",
                "density = \"\" | density = \"darker\" | bytes in hex",
                "number = 17 | number = 256 | 0 to 255",
                "charset = \"IBM866\" | charset = \"CP-no\" | there is no charset CP-no",
                "charset = \"IBM866\" | charset = \"UTF-8\" | one byte a character",
                "cutter = false | knife = false | there is no key knife",
                "cutter = false | cutter == | line",
            })
    void whatIsWrongIsSaid(String from, String to, String message) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.toml"), shipped("generic-58").replace(from, to));
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsSaidSo() throws IOException {
        Path missing = folder.resolve("none.toml");
        assertThatThrownBy(() -> Profiles.read(missing))
                .hasMessage(missing + ": there is no such file; check the path");
        Path picture = Files.write(folder.resolve("picture.toml"), new byte[] {(byte) 0xFF, (byte) 0xD8});
        assertThatThrownBy(() -> Profiles.read(picture)).hasMessage(picture + ": the file is no text in UTF-8");
        assertThatThrownBy(() -> Profiles.read(folder)).hasMessageStartingWith(folder + ": the file cannot be read (");
    }

    @Test
    void aCopyIsAProfileOfOnesOwn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.toml"),
                shipped("pos-5890")
                        .replace("density = \"\"", "density = \"12 23 0F\"")
                        .replace("= 17", "= 7"));
        Profile own = Profiles.read(file);
        assertThat(own.density()).containsExactly((byte) 0x12, (byte) 0x23, (byte) 0x0F);
        assertThat(own.codePages().get(0).number()).isEqualTo(7);
        byte[] bytes = new SheetPrinter(own).escPos(new StatusSheet("T", "", List.of(), Optional.empty()));
        assertThat(latin(bytes)).contains("\u001Bt\u0007").contains("\u0012#\u000F");
    }

    @Test
    void aLineIsWrittenInTheFirstCodePageThatHasItAndElseDrawn() {
        Profile epson = Profiles.named("epson-tm-t20").orElseThrow();
        StatusSheet sheet = new StatusSheet(
                "T", "", List.of(SampleSheets.section("S", "a=Офис", "b=Größe", "c=Łódź", "d=日本")), Optional.empty());
        String bytes = latin(new SheetPrinter(epson).escPos(sheet));
        assertThat(bytes)
                .containsSubsequence(
                        "\u001Bt\u0011", "\u001Bt\u0010", "Gr\u00F6\u00DFe", "\u001Bt\u0012", "\u001Dv0\u0000");
    }

    @Test
    void inRasterModeNoTextIsSent() {
        Profile raster = Profile.GENERIC_58.with(Profile.Mode.RASTER);
        byte[] bytes = new SheetPrinter(raster).escPos(SampleSheets.english());
        assertThat(latin(bytes)).doesNotContain("MAC").doesNotContain("Default");
    }

    @Test
    void theTrialPrintsEachNumberWithItsSample() {
        byte[] bytes = CodePageTrial.escPos(Profile.GENERIC_58, "Code pages");
        assertThat(latin(bytes)).contains("Code pages\n");
        for (CodePage page : CodePageTrial.candidates()) {
            String sample = latin("Съешь ещё булок".getBytes(page.charset()));
            assertThat(latin(bytes))
                    .containsPattern("\u001Bt\u0000\u001Bt\\Q" + (char) page.number() + "\\E *" + page.number()
                            + " .*\\Q" + sample);
        }
        for (String line : latin(bytes).split("\n")) {
            assertThat(line.replaceAll("(?s)\u001Bt.", "").length()).isLessThanOrEqualTo(40);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".toml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
