package io.mailpanel.boot;

import io.mailpanel.hardware.sim.PaperEmulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Does to the emulated printer what is typed, a line each: for tests and for machines without a display. */
final class PaperHand {
    private static final int NEAR_END_MM = 50;
    private static final int ROWS_PER_MILLIMETRE = 8;

    private final Map<String, Runnable> deeds = new LinkedHashMap<>();

    PaperHand(PaperEmulator printer) {
        deeds.put("paper out", () -> printer.setPaperOut(true));
        deeds.put("paper in", () -> printer.setPaperOut(false));
        deeds.put("near end", () -> printer.setPaperLeft(NEAR_END_MM * ROWS_PER_MILLIMETRE));
        deeds.put("cover open", () -> printer.setCoverOpen(true));
        deeds.put("cover closed", () -> printer.setCoverOpen(false));
        deeds.put("hot", () -> printer.setOverheated(true));
        deeds.put("cool", () -> printer.setOverheated(false));
    }

    /** Reads lines on a thread of its own until they end; answers each. */
    void follow(BufferedReader typed, PrintStream out) {
        Thread thread = new Thread(
                () -> {
                    try {
                        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
                            out.println(does(line.strip()));
                        }
                    } catch (IOException e) {
                        // Nobody types any more.
                        return;
                    }
                },
                "paper-hand");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does it; what to answer. */
    String does(String line) {
        Runnable deed = deeds.get(line);
        if (deed == null) {
            return "There is no \"" + line + "\"; type one of: " + String.join(", ", deeds.keySet());
        }
        deed.run();
        return "Done: " + line;
    }
}
