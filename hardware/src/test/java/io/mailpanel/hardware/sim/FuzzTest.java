package io.mailpanel.hardware.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes down the wire, the printer takes it without failing. */
final class FuzzTest {
    /** More in the long run of the tests: {@code ./mailpanel test --full}. */
    private static final int INPUTS = Integer.getInteger("mailpanel.fuzz", 100_000);

    private static final byte[] LEADS = {0x10, 0x12, 0x1B, 0x1C, 0x1D};
    private static final byte[] SECONDS = "@!E-atRdJ23BVv(LWDMG ak0*\\p{7rhim=#".getBytes(StandardCharsets.US_ASCII);

    @Test
    @Timeout(1800)
    void survivesAnything() {
        CellFont font = new CellFont();
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] input = new byte[random.nextInt(seed % 100 == 0 ? 400 : 40)];
            random.nextBytes(input);
            for (int i = 0; i + 1 < input.length; i += 1 + random.nextInt(12)) {
                if (random.nextBoolean()) {
                    input[i] = LEADS[random.nextInt(LEADS.length)];
                    input[i + 1] = SECONDS[random.nextInt(SECONDS.length)];
                }
            }
            try {
                new Printed(384, font).send(input);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + HexFormat.of().formatHex(input), e);
            }
        }
    }

    @Test
    void aCommandCutOffInTheMiddleWaitsForItsRest() {
        Printed printed = new Printed(384);
        printed.send("1D 76 30 00 01 00 02 00 FF");
        assertThat(printed.rows()).isEqualTo(1);
        printed.send("FF 'A' 0A");
        assertThat(printed.read(2, 1, "A")).isEqualTo("A");
    }
}
