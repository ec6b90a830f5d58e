package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.PrintStopped;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paper that ends in the middle of a QR code: the new roll has it whole, however it is sent. */
@Timeout(60)
final class TornCodeTest {
    private static final String ADDRESS = "https://192.168.1.20:8443/network/email-server/basic";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pos-5890", "generic-58"})
    void aCodeInWhichThePaperEndedIsPrintedAnewFromItsStart(String profile) throws Exception {
        SheetPrinter maker = new SheetPrinter(Profiles.named(profile).orElseThrow());
        byte[] job = maker.escPos(
                new StatusSheet("Mailpanel", "", List.of(), Optional.of(new StatusSheet.Qr(ADDRESS, "Web Config"))));
        String text = new String(job, StandardCharsets.ISO_8859_1);
        boolean drawnByThePrinter = maker.profile().nativeQr();
        int code = drawnByThePrinter ? text.indexOf("\u001D(k") : firstBand(text);
        PrinterTraits traits = new PrinterTraits(4096, 800, Duration.ZERO, false);
        try (PtyRig rig = new PtyRig(folder, new Mechanics(800, 4096, false), "", traits)) {
            rig.printer.setPaperLeft(rowsBefore(job, code) + 60);
            PrintStopped stopped = catchThrowableOfType(PrintStopped.class, () -> rig.port.print(job));
            assertThat(stopped.status()).isEqualTo(PrinterStatus.PAPER_OUT);
            assertThat(stopped.position().handed()).isEqualTo(code);
            int oldRoll = rig.printer.strip().getHeight();
            rig.printer.setPaperOut(false);
            rig.port.print(job, stopped.position());
            rig.awaitIdle();
            BufferedImage strip = rig.printer.strip();
            int rest = rowsBefore(job, job.length) - rowsBefore(job, code);
            int anew = strip.getHeight() - rest;
            assertThat(anew).as("below what the printer still had").isGreaterThanOrEqualTo(oldRoll);
            BufferedImage roll = strip.getSubimage(0, anew, strip.getWidth(), rest);
            assertThat(PrintedSheetTest.decode(roll)).isEqualTo(ADDRESS);
            assertThat(rig.printer.unknownCommands()).isEmpty();
            assertThat(rig.printer.lostBytes()).isZero();
        }
    }

    /** The code's first band; rules and drawn lines are less wide. */
    private static int firstBand(String job) {
        int at = job.indexOf("\u001Dv0\u0003");
        while (job.charAt(at + 6) < 20 && job.indexOf("\u001Dv0\u0003", at + 1) > 0) {
            at = job.indexOf("\u001Dv0\u0003", at + 1);
        }
        return at;
    }

    private static int rowsBefore(byte[] job, int end) {
        return new Printed(384).send(java.util.Arrays.copyOf(job, end)).rows();
    }
}
