package io.mailpanel.tour;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mailpanel.boot.Main;
import java.io.File;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The demo in a process of its own whose data folder is on a disk that can be full: {@code mail/src/test/c/disk.c}. */
final class FullDisk implements AutoCloseable {
    private static final int FULL_AT = 1;

    private final Path data;
    private final Process process;
    private final IntBuffer disk;
    private final Map<String, String> announced;

    private FullDisk(Path data, Process process, IntBuffer disk, Path output) throws Exception {
        this.data = data;
        this.process = process;
        this.disk = disk;
        this.announced = DemoOutput.await(output, Duration.ofSeconds(90));
    }

    /** Starts it with room on the disk; skips the test, and says so, where there is no Linux or no gcc. */
    static FullDisk start(Path folder, String language) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path control = Files.write(folder.resolve("control"), new byte[16]);
        Path config = Files.writeString(
                folder.resolve("demo.toml"),
                Files.readString(Path.of("src/main/dist/demo.toml")).replace("[webconfig]", "[webconfig]\nport = 0"));
        Path output = folder.resolve("demo.out");
        ProcessBuilder builder = program(
                        "run", "--config", config.toString(), "--data", data.toString(), "--lang", language)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("demo.log").toFile());
        builder.environment().put("LD_PRELOAD", shim(folder).toString());
        builder.environment().put("DISK_FOLDER", data.toString());
        builder.environment().put("DISK_CONTROL", control.toString());
        Process process = builder.start();
        try (FileChannel channel = FileChannel.open(control, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            IntBuffer disk = channel.map(MapMode.READ_WRITE, 0, 16)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
            return new FullDisk(data, process, disk, output);
        } catch (Exception e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static ProcessBuilder program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        if (Runtime.version().feature() >= 22) {
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static Path shim(Path folder) throws Exception {
        boolean gcc = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(p -> Files.isExecutable(Path.of(p, "gcc")));
        assumeTrue(
                gcc && System.getProperty("os.name").equals("Linux"), "the full disk needs Linux and gcc (libc6-dev)");
        Path library = folder.resolve("disk.so");
        Process compiler = new ProcessBuilder(
                        "gcc", "-shared", "-fPIC", "-O2", "-o", library.toString(), "../mail/src/test/c/disk.c", "-ldl")
                .redirectErrorStream(true)
                .start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (compiler.waitFor() != 0) {
            throw new IOException("gcc: " + said);
        }
        return library;
    }

    /** From now on every write finds the disk full. */
    void full() {
        disk.put(FULL_AT, 1);
    }

    /** There is room again. */
    void room() {
        disk.put(FULL_AT, 0);
    }

    String announced(String name) {
        return announced.get(name);
    }

    Path data() {
        return data;
    }

    /** SIGTERM, and its exit code. */
    int end() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
