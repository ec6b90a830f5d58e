package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.mailpanel.statusprint.CodePageTrial;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sheet's bytes on the emulated printer's paper: two programs that share no code must agree. */
final class PrintedSheetTest {
    static List<Profile> profiles() {
        return List.of(
                Profile.GENERIC_58,
                Profile.GENERIC_80,
                Profile.GENERIC_58.with(Profile.Mode.RASTER),
                Profile.GENERIC_80.with(Profile.Mode.RASTER));
    }

    static List<Profile> withCodesOfTheirOwn() {
        return List.of(
                Profiles.named("pos-5890").orElseThrow(),
                Profiles.named("epson-tm-t20").orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("withCodesOfTheirOwn")
    void aCodeThatThePrinterDrawsLeadsToWebConfigAndKeepsTheSheetSmall(Profile profile) throws Exception {
        PaperEmulator printer = new PaperEmulator(profile.dots());
        byte[] job = new SheetPrinter(profile).escPos(RussianSheet.make());
        printer.print(job);
        assertThat(decode(printer.strip())).isEqualTo(RussianSheet.ADDRESS);
        assertThat(job.length).isLessThanOrEqualTo(2500);
        assertThat(printer.unknownCommands()).isEmpty();
    }

    @Test
    void theCodePageTrialIsRightWhereTheNumberIs() {
        Printed printed = new Printed(384);
        printed.send(CodePageTrial.escPos(Profile.GENERIC_58, "Pages"));
        // Below the heading and a blank line: 17, as this printer has it.
        assertThat(printed.read(60, 25, " 17866Съешьещёбулок")).isEqualTo(" 17 866   Съешь ещё булок");
        // The numbers that it does not have are ignored, as by a real one: their samples must not look right.
        List<String> readable = new ArrayList<>();
        for (int i = 0; i < CodePageTrial.candidates().size(); i++) {
            String line = printed.read(60 + 30 * i, 25, " 0123456789Съешьещёбулок");
            if (line.endsWith("Съешь ещё булок")) {
                readable.add(line.strip().split(" ")[0]);
            }
        }
        assertThat(readable).containsExactly("17", "46");
        assertThat(printed.unknown).contains("ESC t 7", "ESC t 73", "ESC t 34");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void thePaperShowsWhatThePreviewShows(Profile profile) throws IOException {
        same(profile, RussianSheet.make());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void charactersThatThePrinterLacksArePrintedAsThePreviewShowsThem(Profile profile) throws IOException {
        same(
                profile,
                new StatusSheet(
                        "„Łódź“",
                        "会議室",
                        List.of(new Section(
                                "Größe", List.of(new Row("Офис", "Łódź"), new Row("A", "1"), new Row("B", "\u001B@")))),
                        Optional.empty()));
    }

    @Test
    void aPrinterThatGoesToAPlacePrintsTheSame() throws IOException {
        StatusSheet sheet = RussianSheet.make();
        same(
                Profiles.named("epson-tm-t20").orElseThrow(),
                new StatusSheet(sheet.title(), sheet.subtitle(), sheet.sections(), Optional.empty()));
    }

    private static void same(Profile profile, StatusSheet sheet) throws IOException {
        SheetPrinter maker = new SheetPrinter(profile);
        BufferedImage preview = maker.picture(sheet);
        Printed printed = new Printed(profile.dots());
        printed.send(maker.escPos(sheet));
        assertThat(printed.unknown).isEmpty();
        List<String> different = new ArrayList<>();
        for (int y = 0; y < preview.getHeight(); y++) {
            for (int x = 0; x < preview.getWidth(); x++) {
                if (printed.black(x, y) != ((preview.getRGB(x, y) & 0xFF) == 0)) {
                    different.add(x + "," + y);
                }
            }
        }
        assertThat(different).as("dots that differ").isEmpty();
        assertThat(printed.ink(preview.getHeight(), printed.rows() - preview.getHeight()))
                .as("only blank paper follows")
                .containsExactly(-1, -1);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theQrCodeOnThePaperLeadsToWebConfig(Profile profile) throws Exception {
        PaperEmulator printer = new PaperEmulator(profile.dots());
        printer.print(new SheetPrinter(profile).escPos(RussianSheet.make()));
        assertThat(decode(printer.strip())).isEqualTo(RussianSheet.ADDRESS);
    }

    @Test
    void withoutACodeThereIsNoneToRead() throws Exception {
        PaperEmulator printer = new PaperEmulator(384);
        StatusSheet sheet = RussianSheet.make();
        printer.print(new SheetPrinter(Profile.GENERIC_58)
                .escPos(new StatusSheet(sheet.title(), sheet.subtitle(), sheet.sections(), Optional.empty())));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> decode(printer.strip())))
                .isInstanceOf(NotFoundException.class);
    }

    static String decode(BufferedImage strip) throws ReaderException {
        BufferedImage onDesk = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = onDesk.createGraphics();
        g.setColor(Color.GRAY);
        g.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        g.drawImage(strip, 0, 0, null);
        g.dispose();
        int[] pixels = onDesk.getRGB(0, 0, onDesk.getWidth(), onDesk.getHeight(), null, 0, onDesk.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(onDesk.getWidth(), onDesk.getHeight(), pixels))))
                .getText();
    }
}
