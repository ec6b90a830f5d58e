package io.mailpanel.mail.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is on the disk when the power comes back, made of what {@code disk.c} has kept. */
final class LostPower {
    /** What else than the flushed may have reached the disk: nothing, or what folders hold but not what files hold. */
    enum Kind {
        NOTHING_ELSE("folders"),
        NAMES_BUT_NO_CONTENTS("now");

        private final String folders;

        Kind(String folders) {
            this.folders = folders;
        }
    }

    private final Path shadow;

    private LostPower(Path shadow) {
        this.shadow = shadow;
    }

    /** Call when the program has been killed: looks at the folder as it has left it. */
    static LostPower of(DiskShim shim, Path folder, Path shadow) throws Exception {
        Process list = shim.start(
                Map.of("DISK_FOLDER", folder.toString(), "DISK_SHADOW", shadow.toString(), "DISK_LIST", "yes"),
                List.of("true"));
        if (list.waitFor() != 0) {
            throw new IOException("the folder could not be listed");
        }
        return new LostPower(shadow);
    }

    /** Makes the folder anew. */
    Path rebuild(Kind kind, Path to) throws IOException {
        fill(kind, Files.readString(shadow.resolve("root")), Files.createDirectory(to));
        return to;
    }

    private void fill(Kind kind, String key, Path to) throws IOException {
        Path entries = shadow.resolve(kind.folders).resolve(key);
        // A folder that was never flushed is an empty one.
        for (String line : Files.exists(entries) ? Files.readAllLines(entries) : List.<String>of()) {
            String[] entry = line.split(" ", 3);
            Path child = to.resolve(entry[2]);
            Path content = shadow.resolve("data").resolve(entry[0]);
            if (entry[1].equals("d")) {
                fill(kind, entry[0], Files.createDirectory(child));
            } else if (Files.exists(content)) {
                Files.copy(content, child);
            } else {
                Files.createFile(child);
            }
        }
    }
}
