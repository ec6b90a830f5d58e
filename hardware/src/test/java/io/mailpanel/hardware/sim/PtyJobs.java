package io.mailpanel.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Jobs to print. */
public final class PtyJobs {
    private PtyJobs() {}

    /** Lines of text that fill the paper's width, each its own. */
    public static byte[] text(int lines) {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@', 0x1B, '3', 30, 0x1B, 'E', 1});
        for (int i = 0; i < lines; i++) {
            job.writeBytes("%04d the quick brown fox jumped.\n".formatted(i).getBytes(StandardCharsets.US_ASCII));
        }
        return job.toByteArray();
    }

    /** A picture of full width, whose bytes are these again and again. */
    public static byte[] picture(int rows, byte[] bytes) {
        ByteArrayOutputStream job = new ByteArrayOutputStream();
        job.writeBytes(new byte[] {0x1B, '@'});
        for (int row = 0, at = 0; row < rows; row += 24) {
            job.writeBytes(new byte[] {0x1D, 'v', '0', 0, 48, 0, 24, 0});
            for (int i = 0; i < 48 * 24; i++) {
                job.write(bytes[at++ % bytes.length]);
            }
        }
        return job.toByteArray();
    }
}
