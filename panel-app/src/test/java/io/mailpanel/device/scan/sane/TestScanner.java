package io.mailpanel.device.scan.sane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** SANE's own "test" backend, real scanimage, with a configuration of our own: what the backend does is set there. */
public final class TestScanner {
    private final Path config;
    private final Path work;
    private final Map<String, String> values = new LinkedHashMap<>();

    /** @param folder for the configuration and for pages on their way */
    public TestScanner(Path folder) throws IOException {
        config = Files.createDirectories(folder.resolve("sane.d"));
        work = folder.resolve("work");
        Files.writeString(config.resolve("dll.conf"), "test\n");
        set("number_of_devices", "2");
        set("geometry_max", "300.0");
        set("resolution_max", "600.0");
        set("test-picture", "\"Color pattern\"");
    }

    /** One of the backend's settings, as its test.conf has it. */
    public TestScanner set(String key, String value) throws IOException {
        values.put(key, value);
        StringBuilder text = new StringBuilder();
        values.forEach((k, v) -> text.append(k).append(' ').append(v).append('\n'));
        Files.writeString(config.resolve("test.conf"), text);
        return this;
    }

    /** SANE without any device. */
    void unplug() throws IOException {
        Files.writeString(config.resolve("dll.conf"), "");
    }

    Scanimage scanimage() {
        return new Scanimage("scanimage", environment());
    }

    /** What makes scanimage see this scanner alone. */
    public Map<String, String> environment() {
        return Map.of("SANE_CONFIG_DIR", config.toString());
    }

    /** The scanner as a source; empty for the first one found. */
    public SaneSource source(String device) {
        return new SaneSource(scanimage(), Optional.of(device).filter(name -> !name.isEmpty()), work);
    }

    /** What is in the work folder. */
    long left() throws IOException {
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(work)) {
            return all.count();
        }
    }

    /** How many scanimages this process has running. */
    public static long running() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("scanimage"))
                .filter(ProcessHandle::isAlive)
                .count();
    }
}
