package io.mailpanel.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The device's serial number when the configuration gives none: the same at every start on the same machine. */
final class SerialNumber {
    private static final List<Path> SOURCES =
            List.of(Path.of("/proc/device-tree/serial-number"), Path.of("/etc/machine-id"));

    private SerialNumber() {}

    /** MP- and ten hex digits of a digest, because machine-id(5) asks that the number itself be kept private. */
    static String ofThisMachine() {
        return of(SOURCES);
    }

    static String of(List<Path> sources) {
        for (Path source : sources) {
            try {
                byte[] number =
                        Files.readString(source).replace("\0", "").strip().getBytes(StandardCharsets.UTF_8);
                if (number.length > 0) {
                    byte[] digest = MessageDigest.getInstance("SHA-256").digest(number);
                    return "MP-" + HexFormat.of().formatHex(digest, 0, 5).toUpperCase(Locale.ROOT);
                }
            } catch (IOException e) {
                continue; // not a Pi, or no systemd: the next source
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        return "MP-0000000000";
    }
}
