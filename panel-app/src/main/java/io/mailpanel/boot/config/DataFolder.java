package io.mailpanel.boot.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The usual places for the device's data. */
public final class DataFolder {
    private static final Path SYSTEM = Path.of("/var/lib/mailpanel");

    private DataFolder() {}

    /** The configured folder; else /var/lib/mailpanel when that can be written; else the person's own data folder. */
    public static Path of(Config config) {
        return config.data().orElseGet(() -> usual(SYSTEM, System.getenv(), System.getProperty("user.home")));
    }

    static Path usual(Path system, Map<String, String> environment, String home) {
        if (Files.isDirectory(system) && Files.isWritable(system)) {
            return system;
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.isEmpty() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("mailpanel");
    }
}
