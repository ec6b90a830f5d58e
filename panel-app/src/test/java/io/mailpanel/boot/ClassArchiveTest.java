package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's class archive: made once for a build, used while it fits, and never in the way. */
final class ClassArchiveTest {
    private static final String MAKING = "Making the next starts faster";

    @TempDir
    Path root;

    private Path target;

    private record Outcome(int code, String output, String errors) {
        boolean usedTheArchive() {
            return output.contains("SharedArchiveFile=") || output.contains("AOTCache=");
        }
    }

    /** A tree as after a build, with a small program in the product's place. */
    @BeforeEach
    void built() throws Exception {
        Files.copy(Path.of("../mailpanel"), root.resolve("mailpanel"));
        assertThat(root.resolve("mailpanel").toFile().setExecutable(true)).isTrue();
        target = Files.createDirectories(root.resolve("panel-app/target"));
        Files.createDirectories(root.resolve("panel-app/src/main"));
        Files.createDirectories(target.resolve("lib"));
        Files.writeString(root.resolve("pom.xml"), "");
        Files.writeString(root.resolve("panel-app/pom.xml"), "");
        jar(target.resolve("lib/other.jar"));
        jar(target.resolve("panel-app.jar"));
        Files.writeString(target.resolve(".built-main"), "");
    }

    @Test
    void theFirstStartMakesItAndTheNextUsesIt() throws Exception {
        Outcome first = start();
        assertThat(first.errors()).startsWith(MAKING).hasLineCount(1);
        assertThat(first.usedTheArchive()).isTrue();
        assertThat(target.resolve("panel-app.jsa")).isNotEmptyFile();

        Outcome second = start();
        assertThat(second.usedTheArchive()).isTrue();
        assertThat(second.errors()).isEmpty();
    }

    @Test
    void anotherJarMakesItAnew() throws Exception {
        start();
        Files.setLastModifiedTime(
                target.resolve("lib/other.jar"), FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        Outcome outcome = start();
        assertThat(outcome.errors()).startsWith(MAKING).hasLineCount(1);
        assertThat(outcome.usedTheArchive()).isTrue();
    }

    @Test
    void aDamagedArchiveIsPassedOverWithoutAWord() throws Exception {
        start();
        Path archive = target.resolve("panel-app.jsa");
        assertThat(archive.toFile().setWritable(true)).isTrue();
        Files.write(archive, "damaged".getBytes(StandardCharsets.US_ASCII));
        Outcome outcome = start();
        assertThat(outcome.output()).contains("Ready");
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void whereItCannotBeMadeItIsTriedOnceAndTheProductStarts() throws Exception {
        // A folder stands where the archive is to be written.
        Files.createDirectories(target.resolve("panel-app.jsa.new/in the way"));
        Outcome first = start();
        assertThat(first.output()).contains("Ready");
        assertThat(first.usedTheArchive()).isFalse();
        assertThat(first.errors()).contains("starts as before");
        assertThat(start().errors()).isEmpty();
    }

    private Outcome start() throws Exception {
        Path errors = root.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(root.resolve("mailpanel").toString(), "run").redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Outcome outcome = new Outcome(process.exitValue(), output, Files.readString(errors));
        assertThat(outcome.code()).as(outcome.errors()).isZero();
        return outcome;
    }

    private static void jar(Path file) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, SmallProduct.class.getName());
        String name = SmallProduct.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream small = SmallProduct.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            small.transferTo(jar);
            jar.closeEntry();
        }
    }
}
