package io.mailpanel.mail.crash;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.sqlite.util.OSInfo;

/**
 * How the device that is killed is started, a thousand times: from an archive of the classes that a first, unharmed device
 * needed, and with SQLite's library unpacked once. Without that, each start unpacks it anew, and each kill leaves it in the temporary
 * folder.
 */
final class Launch {
    private final Path classes;
    private final Path archive;
    private final Path log;
    private final Path errors;
    private final String classPath;
    private final List<String> sqlite;

    /** @param folder for what it makes */
    Launch(Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("launch"));
        classes = made.resolve("device.classes");
        archive = made.resolve("device.jsa");
        log = made.resolve("device.log");
        errors = made.resolve("hs_err.log");
        classPath = inJars(made);
        String library = System.mapLibraryName("sqlitejdbc");
        String packed = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + library;
        try (InputStream in = OSInfo.class.getResourceAsStream(packed)) {
            Files.copy(in, made.resolve(library));
        }
        sqlite = List.of("-Dorg.sqlite.lib.path=" + made, "-Dorg.sqlite.lib.name=" + library);
    }

    /** An archive takes no classes from folders. */
    private static String inJars(Path made) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jar(path, made.resolve(entries.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, entries);
    }

    private static String jar(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(
                        new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
        }
        return jar.toString();
    }

    /** The device that is not harmed and notes which classes it needs. */
    List<String> first() {
        return command(List.of("-XX:DumpLoadedClassList=" + classes));
    }

    /** Makes the archive when the first one has ended. Without it all goes as well, but slower. */
    void archive() throws Exception {
        // Without lambdas, of which JDK 17.0.15 dies here.
        List<String> plain = Files.readAllLines(classes).stream()
                .filter(line -> !line.startsWith("@"))
                .toList();
        Files.write(classes, plain);
        List<String> command = command(
                List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + archive));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    /** Any other. */
    List<String> next() {
        return command(Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of());
    }

    private List<String> command(List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-XX:ErrorFile=" + errors,
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Djava.awt.headless=true"));
        command.addAll(more);
        command.addAll(sqlite);
        command.addAll(List.of("-cp", classPath, CrashDevice.class.getName()));
        return command;
    }

    /** What the last device wrote on its standard error. */
    Path log() {
        return log;
    }
}
