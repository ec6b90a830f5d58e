package io.mailpanel.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Walks the core path of a running demo from outside: real input events on the X display, pictures taken from the X server,
 * Web Config and the identity pages in the system's Chromium, and what the stand-ins received. Calls no product class.
 *
 * <p>Arguments: {@code --demo-output FILE} what the demo prints on its standard output, {@code --out DIR}, {@code --lang en|ru}.
 * Exits 0, or 1 after it has named the failed step.
 */
public final class Tour {
    private Tour() {}

    /** @param args see above */
    public static void main(String[] args) throws Exception {
        Path output = Path.of(option(args, "--demo-output"));
        Path out = Files.createDirectories(Path.of(option(args, "--out")));
        Words words = new Words(option(args, "--lang"));
        Steps steps = new Steps(out);
        boolean ok = false;
        try {
            Map<String, String> demo = DemoOutput.await(output, Duration.ofSeconds(60));
            try (LiveView live = new LiveView(demo.get("Live view"));
                    Browser browser = new Browser(words.language())) {
                Finger finger = new Finger(live);
                new CorePath(steps, words, demo, finger, live, browser, out).walk();
            }
            ok = true;
        } catch (Steps.Failed failed) {
            System.err.println("tour: step \"" + failed.step() + "\" failed: " + failed.getCause());
        } finally {
            steps.write(out.resolve("tour.json"));
        }
        System.out.println("tour: " + steps.summary());
        System.exit(ok ? 0 : 1);
    }

    private static String option(String[] args, String name) {
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals(name)) {
                return args[i + 1];
            }
        }
        throw new IllegalArgumentException("missing " + name);
    }
}
