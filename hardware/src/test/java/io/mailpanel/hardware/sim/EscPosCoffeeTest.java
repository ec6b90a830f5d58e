package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.barcode.QRCode.QRErrorCorrectionLevel;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Qr;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Another library's ESC/POS on our paper, and its commands beside ours: the two were written from the same manual. */
final class EscPosCoffeeTest {
    private final ByteArrayOutputStream job = new ByteArrayOutputStream();

    @Test
    void itsTextIsOnOurPaper() throws IOException {
        try (EscPos other = new EscPos(job)) {
            other.initializePrinter();
            other.setPrinterCharacterTable(17);
            other.setCharsetName("IBM866");
            other.writeLF("Шлюз 1");
            other.writeLF(new Style().setJustification(Justification.Right), "ok");
        }
        Printed printed = new Printed(384).send(job.toByteArray());
        assertThat(printed.unknown).isEmpty();
        assertThat(printed.read(0, 6, "Шлюз 1")).isEqualTo("Шлюз 1");
        assertThat(printed.ink(30, 24)[0]).as("at the right").isGreaterThan(384 - 30);
    }

    @Test
    void itsPictureIsOnOurPaperDotForDot() throws IOException {
        BufferedImage picture = new BufferedImage(64, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 64, 20);
        g.setColor(Color.BLACK);
        g.drawOval(3, 3, 50, 14);
        g.dispose();
        try (EscPos other = new EscPos(job)) {
            other.write(
                    new RasterBitImageWrapper(),
                    new EscPosImage(new CoffeeImageImpl(picture), new BitonalThreshold(127)));
        }
        Printed printed = new Printed(384).send(job.toByteArray());
        assertThat(printed.unknown).isEmpty();
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 64; x++) {
                assertThat(printed.black(x, y)).as(x + "," + y).isEqualTo((picture.getRGB(x, y) & 0xFF) == 0);
            }
        }
    }

    @Test
    void itsCodeIsOursCommandForCommand() {
        byte[] theirs = new QRCode()
                .setSize(8)
                .setErrorCorrectionLevel(QRErrorCorrectionLevel.QR_ECLEVEL_M_Default)
                .getBytes("HELLO");
        String ours = latin(new SheetPrinter(Profiles.named("pos-5890").orElseThrow())
                .escPos(new StatusSheet("T", "", List.of(), Optional.of(new Qr("HELLO", "go")))));
        int at = 0;
        int commands = 0;
        String other = latin(theirs);
        for (int begin = other.indexOf("\u001D(k"); begin >= 0; begin = other.indexOf("\u001D(k", begin + 1)) {
            String command = other.substring(begin, begin + 5 + theirs[begin + 3]);
            if (command.charAt(6) == 'A') {
                // Its numbers for the model are one too low: the manual has 50 for model 2, as we have.
                assertThat(ours).contains("\u001D(k\u0004\u00001A2\u0000");
                commands++;
                continue;
            }
            int found = ours.indexOf(command);
            assertThat(found).as(command).isGreaterThanOrEqualTo(0);
            at = Math.max(at, found);
            commands++;
        }
        assertThat(commands).isEqualTo(5);
        assertThat(at).as("printed last").isEqualTo(ours.indexOf("\u001D(k\u0003\u00001Q0"));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
