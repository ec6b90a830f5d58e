package io.mailpanel.boot;

import io.mailpanel.device.update.BadPackage;
import io.mailpanel.device.update.PackageFile;
import io.mailpanel.device.update.UpdateKeys;
import io.mailpanel.device.update.Version;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a signed update package of a Debian package: {@code --deb FILE --version N --arch NAME --key FILE [--note TEXT ...]
 * [--note-ru TEXT ...] --out FILE}. Exit codes: 0 made, 1 not made, 2 wrong command line.
 */
public final class UpdateMain {
    private static final Set<String> ONCE = Set.of("--deb", "--version", "--arch", "--key", "--out");
    private static final Set<String> NOTES = Set.of("--note", "--note-ru");

    private UpdateMain() {}

    /** @param args the options */
    public static void main(String[] args) {
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length || !ONCE.contains(args[i]) && !NOTES.contains(args[i])) {
                Main.fail(2, "update-package: there is no option " + args[i] + ", or it has no value");
            }
            options.computeIfAbsent(args[i], name -> new ArrayList<>()).add(args[i + 1]);
        }
        for (String name : ONCE) {
            if (options.getOrDefault(name, List.of()).size() != 1) {
                Main.fail(2, "update-package: " + name + " must be there once");
            }
        }
        make(options);
    }

    private static void make(Map<String, List<String>> options) {
        Path out = Path.of(one(options, "--out"));
        try {
            Version version = Version.of(one(options, "--version")).orElse(null);
            if (version == null) {
                Main.fail(2, "update-package: a version is two to four numbers with dots, such as 0.2.0");
            }
            PackageFile.make(
                    Path.of(one(options, "--deb")),
                    version,
                    one(options, "--arch"),
                    options.getOrDefault("--note", List.of()),
                    options.getOrDefault("--note-ru", List.of()),
                    UpdateKeys.signing(Path.of(one(options, "--key"))),
                    out);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(out);
        } catch (BadPackage e) {
            Main.fail(
                    1,
                    "update-package: a device would not understand it: --arch is arm64, armhf, amd64 or all; the file's name"
                            + " ends in .deb; at most 40 notes of 300 characters, each on one line");
        } catch (IOException e) {
            Main.fail(1, "update-package: " + e.getMessage());
        }
    }

    private static String one(Map<String, List<String>> options, String name) {
        return options.get(name).get(0);
    }
}
