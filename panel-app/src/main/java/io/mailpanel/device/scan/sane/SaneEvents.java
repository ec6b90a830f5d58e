package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ScanControl;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running scanimage tells: progress at once to who watches, finished pages in their order, its end. */
final class SaneEvents {
    /** A cold lamp warms up for a minute or two; nothing at all for longer is a scanner that hangs. */
    private static final Duration SILENCE = Duration.ofMinutes(3);
    /** How long scanimage may take to end once it has said what went wrong. */
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);

    private static final Pattern PAGE = Pattern.compile("Scanning page (\\d+)");
    private static final Pattern PROGRESS = Pattern.compile("Progress: ([0-9.]+)%");
    private static final Pattern RESOLUTION =
            Pattern.compile("rounded value of resolution from [0-9.]+ to ([0-9]+)(?:\\.[0-9]+)?");

    private final Process process;
    private final ScanControl control;
    private final BlockingQueue<Optional<String>> pages = new LinkedBlockingQueue<>();
    private final Lines errors;
    private volatile int page = 1;
    private volatile int resolution;
    private volatile long heard = System.nanoTime();

    SaneEvents(Process process, ScanControl control, int resolution) {
        this.process = process;
        this.control = control;
        this.resolution = resolution;
        errors = Lines.follow(process.getErrorStream(), "scanimage-progress", this::hear);
        Lines names = Lines.follow(process.getInputStream(), "scanimage-pages", name -> pages.add(Optional.of(name)));
        process.onExit().thenRun(() -> ended(names));
    }

    private void ended(Lines names) {
        try {
            names.await();
            errors.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pages.add(Optional.empty());
    }

    private void hear(String line) {
        heard = System.nanoTime();
        Matcher next = PAGE.matcher(line);
        Matcher progress = PROGRESS.matcher(line);
        Matcher rounded = RESOLUTION.matcher(line);
        if (rounded.find()) {
            resolution = Integer.parseInt(rounded.group(1));
        } else if (next.find()) {
            page = Integer.parseInt(next.group(1));
            control.progress(new ScanProgress(ScanProgress.Step.SCANNING, page, 0));
        } else if (progress.find()) {
            int percent = (int) Math.min(100, Double.parseDouble(progress.group(1)));
            control.progress(new ScanProgress(ScanProgress.Step.SCANNING, page, percent));
        }
    }

    /**
     * Waits for the next finished page.
     *
     * @return its file's name; empty when scanimage has ended
     * @throws ScanFailed if it has said nothing for too long
     */
    Optional<String> next() throws ScanFailed {
        try {
            while (true) {
                Optional<String> page = pages.poll(1, TimeUnit.SECONDS);
                if (page != null) {
                    return page;
                }
                long silent = System.nanoTime() - heard;
                if (silent > AFTER_ERROR.toNanos() && SaneStatus.told(errors.text())) {
                    // SANE ends a driver's thread in the middle of whatever it does; scanimage may then wait for it for
                    // ever.
                    process.destroyForcibly();
                }
                if (silent > SILENCE.toNanos()) {
                    throw new ScanFailed("scan.failed.silent", new SaneFailure(errors.text()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScanFailed("scan.failed.stopped", e);
        }
    }

    /** How scanimage ended. */
    int exit() {
        return process.exitValue();
    }

    /** What it wrote to standard error, without progress. */
    String errors() {
        return errors.text();
    }

    /** In dots per inch, as the device took it. */
    int resolution() {
        return resolution;
    }
}
