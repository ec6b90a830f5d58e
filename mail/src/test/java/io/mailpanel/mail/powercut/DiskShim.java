package io.mailpanel.mail.powercut;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Builds {@code src/test/c/disk.c} and starts programs on the disk that it makes. */
final class DiskShim {
    private final Path library;

    private DiskShim(Path library) {
        this.library = library;
    }

    /** Skips the test, and says so, where there is no Linux or no gcc. */
    static DiskShim build(Path folder) throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the disk that loses its power needs Linux");
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(p -> Files.isExecutable(Path.of(p, "gcc"))),
                "the disk that loses its power needs gcc (Debian: gcc libc6-dev)");
        Path library = folder.resolve("disk.so");
        Process gcc = new ProcessBuilder(
                        "gcc",
                        "-shared",
                        "-fPIC",
                        "-O2",
                        "-o",
                        library.toString(),
                        Path.of("src/test/c/disk.c").toAbsolutePath().toString(),
                        "-ldl")
                .redirectErrorStream(true)
                .start();
        String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (gcc.waitFor() != 0) {
            throw new IOException("gcc: " + said);
        }
        return new DiskShim(library);
    }

    /** A program of ours on the disk; it ends when it has no more standard input. */
    Process java(Map<String, String> disk, Class<?> program, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return start(disk, command);
    }

    Process start(Map<String, String> disk, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(disk);
        builder.environment().put("LD_PRELOAD", library.toString());
        return builder.start();
    }
}
