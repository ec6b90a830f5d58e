package io.mailpanel.device.support;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.lang.management.ThreadInfo;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the virtual machine and the system say of themselves. */
final class MachineFacts {
    private static final long MIB = 1024 * 1024;

    private MachineFacts() {}

    static String versions() {
        return line("Java", System.getProperty("java.vendor") + " " + Runtime.version())
                + line("Virtual machine", System.getProperty("java.vm.name"))
                + line("System", system("os.name") + " " + system("os.version") + ", " + system("os.arch"))
                + line("Distribution", release())
                + line("Board", model())
                + line("Processors", Runtime.getRuntime().availableProcessors())
                + line("Up", ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s")
                + line("Virtual machine's options", options());
    }

    static String memory() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        return line("Heap", heap.getUsed() / MIB + " MiB of " + heap.getMax() / MIB)
                + line("Other", other.getUsed() / MIB + " MiB")
                + line("Load", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                + read(Path.of("/proc/meminfo"), 6);
    }

    /** Room and what the parts of the data folder take; names of its own only, not of what is in them. */
    static String disk(Path data) throws IOException {
        FileStore store = Files.getFileStore(data);
        StringBuilder text = new StringBuilder(line(
                "Data folder's disk",
                store.getUsableSpace() / MIB + " MiB free of " + store.getTotalSpace() / MIB + ", " + store.type()));
        try (Stream<Path> parts = Files.list(data)) {
            for (Path part : parts.sorted().limit(100).toList()) {
                text.append(line("  " + part.getFileName(), size(part)));
            }
        }
        return text.toString();
    }

    private static String size(Path part) throws IOException {
        long[] all = new long[2];
        try (Stream<Path> files = Files.walk(part, 6)) {
            files.filter(Files::isRegularFile).limit(20_000).forEach(file -> {
                all[0]++;
                all[1] += file.toFile().length();
            });
        }
        return all[0] + (all[0] == 1 ? " file, " : " files, ") + all[1] / 1024 + " KiB";
    }

    static String threads() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false, 60))
                .map(MachineFacts::thread)
                .collect(Collectors.joining("\n"));
    }

    private static String thread(ThreadInfo thread) {
        String lock = thread.getLockName() == null ? "" : ", waits for " + thread.getLockName();
        return '"' + thread.getThreadName() + "\" " + thread.getThreadState() + lock + "\n"
                + Arrays.stream(thread.getStackTrace())
                        .map(frame -> "    at " + frame + "\n")
                        .collect(Collectors.joining());
    }

    private static String system(String property) {
        return System.getProperty(property, "");
    }

    /** Only what tunes the machine: a property (-D) could be anything. */
    private static String options() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private static String release() {
        return read(Path.of("/etc/os-release"), 40)
                .lines()
                .filter(line -> line.startsWith("PRETTY_NAME="))
                .map(line -> line.substring("PRETTY_NAME=".length()).replace("\"", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static String model() {
        String model =
                read(Path.of("/proc/device-tree/model"), 1).replace("\0", "").strip();
        return model.isEmpty() ? "not a Raspberry Pi" : model;
    }

    private static String read(Path file, int lines) {
        try (Stream<String> all = Files.lines(file)) {
            return all.limit(lines).map(line -> line + "\n").collect(Collectors.joining());
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    static String line(String name, Object value) {
        return String.format(Locale.ROOT, "%-30s %s%n", name, value);
    }
}
