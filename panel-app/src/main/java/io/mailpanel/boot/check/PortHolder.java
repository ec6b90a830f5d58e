package io.mailpanel.boot.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Another process that has a device open, as far as this user may see.
 *
 * @param pid its number
 * @param name what it is called
 */
record PortHolder(String pid, String name) {
    /** Who has it open sits at the far end of pseudo terminals, and perhaps of this one. */
    private static final Set<Path> FAR_ENDS = Set.of(Path.of("/dev/ptmx"), Path.of("/dev/pts/ptmx"));

    /**
     * Looks for one.
     *
     * @param device its real path
     * @param proc where the kernel shows the processes
     * @param terminal whether it is a pseudo terminal: what plays the printer there may hold both of its ends
     */
    static Optional<PortHolder> find(Path device, Path proc, boolean terminal) {
        String own = Long.toString(ProcessHandle.current().pid());
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                String pid = process.getFileName().toString();
                Set<Path> open = pid.equals(own) ? Set.of() : open(process);
                boolean plays = terminal && FAR_ENDS.stream().anyMatch(open::contains);
                if (open.contains(device) && !plays) {
                    return Optional.of(new PortHolder(pid, name(process)));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<Path> open(Path process) {
        Set<Path> open = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                link(file).ifPresent(open::add);
            }
        } catch (IOException e) {
            return Set.of(); // somebody else's process, or one that has ended
        }
        return open;
    }

    /** It may be closed meanwhile. */
    private static Optional<Path> link(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** To the kernel a running panel is only another "java". */
    private static String name(Path process) {
        return text(process.resolve("cmdline")).contains("io.mailpanel.")
                ? "Mailpanel"
                : text(process.resolve("comm")).strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
