package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScannerFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** SANE's command line program: the one place that starts it, always with a list of arguments and a deadline. */
public final class Scanimage implements ScannerFinder {
    private static final Duration ANSWER = Duration.ofSeconds(45);
    private static final long END_S = 10;

    private final String program;
    private final Map<String, String> environment;

    /** The machine's own ({@code scanimage} of Debian's sane-utils, found in the PATH). */
    public Scanimage() {
        this("scanimage", Map.of());
    }

    /**
     * @param program its name or path
     * @param environment variables on top of this process's, for example SANE_CONFIG_DIR
     */
    public Scanimage(String program, Map<String, String> environment) {
        this.program = program;
        this.environment = Map.copyOf(environment);
    }

    /** The devices that SANE finds; webcams come last. Takes from a moment to half a minute, as drivers go. */
    @Override
    public List<ScanDevice> find() throws ScanFailed {
        List<ScanDevice> scanners = new ArrayList<>();
        List<ScanDevice> cameras = new ArrayList<>();
        for (String line : ask(List.of("--formatted-device-list=%d\t%v %m%n")).split("\n")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String name = line.substring(0, tab);
                (name.startsWith("v4l:") ? cameras : scanners)
                        .add(new ScanDevice(
                                ScanDevice.Kind.SANE,
                                name,
                                line.substring(tab + 1).strip().replaceAll("\\s+", " ")));
            }
        }
        scanners.addAll(cameras);
        return List.copyOf(scanners);
    }

    @Override
    public boolean answers(String device) {
        try {
            return !options(device).isBlank();
        } catch (ScanFailed e) {
            // It is busy, or not there.
            return false;
        }
    }

    /** The device's options as it lists them itself. */
    String options(String device) throws ScanFailed {
        return ask(List.of("--device-name=" + device, "--all-options"));
    }

    /** Starts a scan that works in a folder; the caller ends it. */
    Process start(List<String> arguments, Path folder) throws ScanFailed {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C"); // its words are read by a program
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.no_sane", e);
        }
    }

    /** Runs it to its end and returns what it wrote to standard output. */
    private String ask(List<String> arguments) throws ScanFailed {
        Process process = start(arguments, null);
        try {
            process.getOutputStream().close();
            Lines errors = Lines.follow(process.getErrorStream(), "scanimage-errors", line -> {});
            Lines answer = Lines.follow(process.getInputStream(), "scanimage-answer", line -> {});
            if (!process.waitFor(ANSWER.toSeconds(), TimeUnit.SECONDS)) {
                throw new ScanFailed("scan.failed.silent", null);
            }
            answer.await();
            errors.await();
            if (process.exitValue() != 0) {
                throw SaneStatus.of(process.exitValue(), errors.text()).failure(errors.text());
            }
            return answer.text();
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.source", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanFailed("scan.failed.stopped", e);
        } finally {
            end(process);
        }
    }

    /** Asks it to end, which lets the scanner put its carriage back; then ends it. Returns when it has ended. */
    static void end(Process process) {
        boolean interrupted = false;
        process.destroy();
        try {
            if (!process.waitFor(END_S, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END_S, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
