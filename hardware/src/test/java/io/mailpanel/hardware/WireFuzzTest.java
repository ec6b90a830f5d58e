package io.mailpanel.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a printer says, it is ready only if it says so; whatever a job is, it is cut without loss. Seeded. */
final class WireFuzzTest {
    private static final int INPUTS = Integer.getInteger("mailpanel.fuzz", 100_000);

    /** A line on which noise comes in, now and then with a pause. */
    private static final class Noise implements Wire {
        private final Random random;

        Noise(Random random) {
            this.random = random;
        }

        @Override
        public void write(byte[] bytes) {
            // Whatever is asked.
        }

        @Override
        public OptionalInt read(Deadline deadline) {
            return random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(256));
        }

        @Override
        public void close() {
            // It has no end.
        }
    }

    @Test
    void threeAnswersAreReadyOnlyIfEachIsOneAndNoneTellsOfTrouble() {
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            OptionalInt[] said = {answer(random), answer(random), answer(random)};
            PrinterStatus status = StatusParser.parse(said[0], said[1], said[2]);
            boolean all = List.of(said).stream().allMatch(b -> b.isPresent() && StatusParser.isAnswer(b.getAsInt()));
            boolean well = all
                    && (said[0].getAsInt() & 0x08) == 0
                    && (said[1].getAsInt() & 0x64) == 0
                    && (said[2].getAsInt() & 0x6C) == 0;
            assertThat(status == PrinterStatus.READY).as("seed " + seed).isEqualTo(well);
        }
    }

    private static OptionalInt answer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> OptionalInt.empty();
            case 1 -> OptionalInt.of(random.nextInt(256));
            default -> OptionalInt.of(0x12 | random.nextInt(256) & 0x6C);
        };
    }

    @Test
    void noiseNeverHangsAndNeverFails() throws IOException {
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            Answers answers = new Answers(new Noise(random), new Marks());
            byte[] job = new byte[random.nextInt(12)];
            random.nextBytes(job);
            if (random.nextBoolean()) {
                answers.askForAutomaticStatus();
            }
            answers.wrote(job);
            assertThat(answers.listen()).isNotNull();
            assertThat(answers.ask(new Deadline(Long.MAX_VALUE / 2))).isNotNull();
        }
    }

    @Test
    void aJobIsTheSumOfItsPieces() {
        byte[] leads = {0x10, 0x12, 0x1B, 0x1C, 0x1D, '\n', 'v', 'k', '(', '@', 't'};
        for (int seed = 0; seed < INPUTS; seed++) {
            Random random = new Random(seed);
            byte[] job = new byte[random.nextInt(80)];
            random.nextBytes(job);
            for (int i = 0; i < job.length; i += 1 + random.nextInt(4)) {
                job[i] = leads[random.nextInt(leads.length)];
            }
            int at = 0;
            for (Piece piece : JobCutter.cut(job)) {
                assertThat(piece.start()).as("seed " + seed).isEqualTo(at);
                assertThat(piece.end()).isGreaterThan(at);
                at = piece.end();
            }
            assertThat(at).as("seed " + seed).isEqualTo(job.length);
            assertThat(JobCutter.settingsAt(job, random.nextInt(job.length + 1)))
                    .startsWith(0x1C, '.', 0x1B, '@');
        }
    }
}
