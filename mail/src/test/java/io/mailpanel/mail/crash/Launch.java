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
 * How the device that is killed is started, a thousand times: from an archive of its classes as a first, unharmed device has left
 * it, and with SQLite's library unpacked once. Without that, each start unpacks it anew, and each kill leaves it in the temporary
 * folder.
 */
final class Launch {
    private final Path archive;
    private final Path log;
    private final String classPath;
    private final List<String> sqlite;

    /** @param folder for what it makes */
    Launch(Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("launch"));
        archive = made.resolve("device.jsa");
        log = made.resolve("device.log");
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

    /** The device that leaves the archive when it ends by itself. */
    List<String> first() {
        return command("-XX:ArchiveClassesAtExit=" + archive);
    }

    /** Any other. */
    List<String> next() {
        return command("-XX:SharedArchiveFile=" + archive);
    }

    private List<String> command(String archived) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archived,
                "-Xlog:disable",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Djava.awt.headless=true"));
        command.addAll(sqlite);
        command.addAll(List.of("-cp", classPath, CrashDevice.class.getName()));
        return command;
    }

    /** What the last device wrote on its standard error. */
    Path log() {
        return log;
    }
}
