package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who stands at the hardware and answers, a line each; there may be nobody. Used by one thread. */
final class Person {
    private static final Set<String> YES = Set.of("y", "yes", "д", "да");
    private static final Set<String> NO = Set.of("n", "no", "н", "нет");

    private final Texts texts;
    private final PrintStream out;
    private final BufferedReader in;
    private boolean here;

    /** @param here whether anybody is to be asked; the end of the input says that nobody is there any more */
    Person(Texts texts, BufferedReader in, PrintStream out, boolean here) {
        this.texts = texts;
        this.in = in;
        this.out = out;
        this.here = here;
    }

    /** Whether there is somebody. */
    boolean here() {
        return here;
    }

    /** Tells the person to do something. */
    void tell(String what) {
        out.println("> " + what);
        out.flush();
    }

    /** Asks until yes or no is said; empty if nobody is there, or "s" was typed to skip. */
    Optional<Boolean> yes(String question) {
        while (true) {
            Optional<String> said =
                    answer(question + " " + texts.get("check.yes-no")).map(line -> line.toLowerCase(Locale.ROOT));
            if (said.isEmpty() || said.get().equals("s") || said.get().equals("п")) {
                return Optional.empty();
            }
            if (YES.contains(said.get()) || NO.contains(said.get())) {
                return Optional.of(YES.contains(said.get()));
            }
        }
    }

    /** Asks for a line; empty if nobody is there. */
    Optional<String> answer(String question) {
        if (!here) {
            return Optional.empty();
        }
        tell(question);
        try {
            String line = in.readLine();
            here = line != null;
            return Optional.ofNullable(line).map(String::strip);
        } catch (IOException e) {
            here = false;
            return Optional.empty();
        }
    }
}
