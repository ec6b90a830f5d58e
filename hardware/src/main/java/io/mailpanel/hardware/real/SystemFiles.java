package io.mailpanel.hardware.real;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the kernel shows the machine.
 *
 * @param root "/", or another folder for tests
 */
public record SystemFiles(Path root) {
    /** This machine's. */
    public static final SystemFiles MACHINE = new SystemFiles(Path.of("/"));

    Path model() {
        return root.resolve("proc/device-tree/model");
    }

    Path devices() {
        return root.resolve("dev");
    }

    Path backlights() {
        return root.resolve("sys/class/backlight");
    }

    Path pwm() {
        return root.resolve("sys/class/pwm");
    }

    Path monitors() {
        return root.resolve("sys/class/hwmon");
    }

    Path platform() {
        return root.resolve("sys/devices/platform");
    }

    /** What is in a folder, sorted; nothing if there is no such folder. */
    static List<Path> children(Path folder, String pattern) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(children::add);
        } catch (IOException e) {
            return List.of();
        }
        children.sort(null);
        return children;
    }
}
