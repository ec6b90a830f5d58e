package io.mailpanel.tour;

import com.google.gson.GsonBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** The tour's record: each step's name, what was checked, how long it took, and its picture. */
final class Steps {
    /** One line of tour.json. */
    private record Step(String name, String checked, long ms, boolean ok) {}

    /** What a step does; it throws where something does not hold. */
    interface Work {
        void run() throws Exception;
    }

    /** Takes the picture of a step when it is done. */
    interface Camera {
        BufferedImage take() throws Exception;
    }

    /** A step that did not hold. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final String step;

        Failed(String step, Throwable cause) {
            super(step, cause);
            this.step = step;
        }

        String step() {
            return step;
        }
    }

    private final Path screens;
    private final List<Step> steps = new ArrayList<>();

    Steps(Path out) throws IOException {
        this.screens = Files.createDirectories(out.resolve("screens"));
    }

    /** Runs one step, takes its picture (also of a failure) and records it. */
    void step(String name, String checked, Camera camera, Work work) throws Failed {
        long start = System.nanoTime();
        Throwable trouble = null;
        try {
            work.run();
        } catch (Exception | AssertionError e) {
            trouble = e;
        }
        long ms = (System.nanoTime() - start) / 1_000_000;
        steps.add(new Step(name, checked, ms, trouble == null));
        try {
            ImageIO.write(
                    camera.take(),
                    "png",
                    screens.resolve(String.format("%02d-%s.png", steps.size(), name))
                            .toFile());
        } catch (Exception e) {
            trouble = trouble == null ? e : trouble;
        }
        System.out.printf("  %-36s %6d ms  %s%n", name, ms, trouble == null ? "ok" : "FAILED");
        if (trouble != null) {
            throw new Failed(name, trouble);
        }
    }

    /** Writes tour.json. */
    void write(Path file) throws IOException {
        Files.writeString(
                file,
                new GsonBuilder()
                                .disableHtmlEscaping()
                                .setPrettyPrinting()
                                .create()
                                .toJson(Map.of("steps", steps))
                        + System.lineSeparator());
    }

    String summary() {
        long ok = steps.stream().filter(Step::ok).count();
        long ms = steps.stream().mapToLong(Step::ms).sum();
        return ok + " of " + steps.size() + " steps ok in " + ms / 1000.0 + " s";
    }
}
