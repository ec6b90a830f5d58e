package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Kind.Wrong;
import io.mailpanel.hardware.Printers;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import java.io.IOException;
import java.util.Optional;

/** The kinds of values that say what the printer is. */
final class PrinterKinds {
    private PrinterKinds() {}

    /** The printer's wire: what the hardware room understands, or the paper strip on the screen. */
    static Kind<String> wire() {
        return new Kind<>(
                "\"sim:\", \"serial:/dev/ttyUSB0?baud=19200&flow=none\" (flow none, rts, dtr or xon), \"tcp://host:9100\","
                        + " \"usb:/dev/usb/lp0\", \"pty:/path\", \"none:\"",
                (value, base) -> {
                    String text = Kinds.string(value);
                    if (!text.equals("sim:")) {
                        check(text);
                    }
                    return text;
                });
    }

    private static void check(String address) throws Wrong {
        Optional<String> why = Printers.problem(address);
        if (why.isPresent()) {
            throw new Wrong(Kinds.quoted(address) + ": " + why.get());
        }
    }

    /** A shipped profile, or a file of one's own. */
    static Kind<Profile> profile() {
        String shipped =
                String.join(", ", Profiles.NAMES.stream().map(Kinds::quoted).toList());
        return new Kind<>(shipped + ", or the path of a .toml file of your own", (value, base) -> {
            String text = Kinds.string(value);
            Optional<Profile> named = Profiles.named(text);
            if (named.isPresent()) {
                return named.get();
            }
            if (!text.endsWith(".toml")) {
                throw new Wrong("there is no profile " + Kinds.quoted(text));
            }
            try {
                return Profiles.read(Kinds.path(text, base));
            } catch (IOException e) {
                throw new Wrong(e.getMessage());
            }
        });
    }
}
