package io.mailpanel.boot;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The real launcher beside a product that is already built: its jar only names the classes under test. */
public final class BuiltRoot {
    private static final List<String> TOOLS =
            List.of("bash", "env", "dirname", "readlink", "cat", "sed", "id", "rm", "find", "mkdir", "stat");

    private final Path root;
    private final Path tools;

    /**
     * @param folder an empty one
     * @param demo the demo's configuration
     */
    public BuiltRoot(Path folder, String demo) throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Path app = Files.createDirectories(root.resolve("panel-app/target"));
        Path dist = Files.createDirectories(root.resolve("panel-app/src/main/dist"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("panel-app/pom.xml"), "");
        Files.writeString(dist.resolve("demo.toml"), demo);
        Files.copy(Path.of("../mailpanel"), root.resolve("mailpanel"), StandardCopyOption.COPY_ATTRIBUTES);
        jar(app.resolve("panel-app.jar"));
        Files.createFile(Files.createDirectories(app.resolve("lib")).resolve("other.jar"));
        Path stamp = Files.createFile(app.resolve(".built-main"));
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().plusSeconds(60)));
        tools();
    }

    /** The launcher with these arguments and that JDK, not started yet. */
    public ProcessBuilder launcher(Path jdk, String... arguments) {
        List<String> command = new ArrayList<>(List.of(root.resolve("mailpanel").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("JOURNAL_STREAM");
        return builder;
    }

    /** Whether an erasure takes that entry of the data folder; the lock needs none. */
    public static boolean erased(Path entry) {
        Path name = entry.getFileName();
        return name.equals(Path.of("lock"))
                || Erasure.OURS.stream().anyMatch(ours -> entry.getFileSystem()
                        .getPathMatcher("glob:" + ours)
                        .matches(name));
    }

    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    /** Without Xvfb, so that the launcher makes no class archive first. */
    private void tools() throws IOException {
        for (String tool : TOOLS) {
            Path usual = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), Files.exists(usual) ? usual : Path.of("/bin", tool));
        }
        // Asked for, and not used: all is built.
        Files.createSymbolicLink(tools.resolve("mvn"), tools.resolve("bash"));
    }
}
