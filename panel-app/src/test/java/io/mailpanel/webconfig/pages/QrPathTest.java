package io.mailpanel.webconfig.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class QrPathTest {
    private static final int SCALE = 4;
    private static final Pattern STEP = Pattern.compile("M(?<x>\\d+) (?<y>\\d+)\\.5|m(?<skip>\\d+) 0|h(?<line>\\d+)");

    @Test
    void aReaderFindsTheAddressInTheStrokes() throws Exception {
        String address = "https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=0f5e&scope=x%20y";
        QrPath square = QrPath.of(address);
        int edge = square.edge() * SCALE;
        int[] pixels = new int[edge * edge];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher step = STEP.matcher(square.path());
        int x = 0;
        int y = 0;
        int read = 0;
        while (step.find()) {
            assertThat(step.start()).as("nothing else in the path").isEqualTo(read);
            read = step.end();
            if (step.group("x") != null) {
                x = Integer.parseInt(step.group("x"));
                y = Integer.parseInt(step.group("y"));
            } else if (step.group("skip") != null) {
                x += Integer.parseInt(step.group("skip"));
            } else {
                int end = x + Integer.parseInt(step.group("line"));
                for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                    Arrays.fill(pixels, row * edge + x * SCALE, row * edge + end * SCALE, 0);
                }
                x = end;
            }
        }
        assertThat(read).isEqualTo(square.path().length());
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(edge, edge, pixels)));
        assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(address);
    }
}
