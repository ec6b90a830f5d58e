package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ScanFailed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What SANE says when a scan does not go: its own words and numbers, and ours for the person. */
enum SaneStatus {
    UNSUPPORTED(1, "Operation not supported", "scan.failed.unsupported"),
    CANCELLED(2, "Operation was canceled", "scan.failed.stopped"),
    BUSY(3, "Device busy", "scan.failed.busy"),
    INVALID(4, "Invalid argument", "scan.failed.invalid"),
    JAMMED(6, "Document feeder jammed", "scan.failed.jammed"),
    NO_DOCUMENTS(7, "Document feeder out of documents", "scan.failed.no_documents"),
    COVER_OPEN(8, "Scanner cover is open", "scan.failed.cover_open"),
    IO_ERROR(9, "Error during device I/O", "scan.failed.io"),
    NO_MEMORY(10, "Out of memory", "scan.failed.memory"),
    DENIED(11, "Access to resource has been denied", "scan.failed.denied"),
    /** Not SANE's number: scanimage ends with 1 and these words. */
    NO_DEVICES(-1, "no SANE devices found", "scan.failed.not_found"),
    /** Not SANE's number: scanimage ends with 1 and these words before the reason. */
    NOT_OPENED(-1, "open of device", "scan.failed.not_found"),
    UNKNOWN(-1, "", "scan.failed.source");

    /** The lines about the scan itself; drivers write others. */
    private static final Pattern SCAN = Pattern.compile("sane_(start|read): ");

    private final int number;
    private final String words;
    private final String textKey;

    SaneStatus(int number, String words, String textKey) {
        this.number = number;
        this.words = words;
        this.textKey = textKey;
    }

    /**
     * Reads scanimage's end. Words count before numbers: it ends with 1 for many things, and with 0 when it aborts, as it
     * does when the driver's own thread dies after an error.
     *
     * @param exit its exit code
     * @param errors what it wrote to standard error
     * @return UNKNOWN also for a good end
     */
    static SaneStatus of(int exit, String errors) {
        Optional<SaneStatus> scan = ofScan(errors);
        if (scan.isPresent()) {
            return scan.get();
        }
        if (exit == 0) {
            return errors.contains("scanimage: aborting") ? CANCELLED : UNKNOWN;
        }
        Optional<SaneStatus> said = last(errors);
        if (errors.contains(NOT_OPENED.words)
                && said.filter(s -> s == INVALID || s == NOT_OPENED).isPresent()) {
            return NOT_OPENED; // "Invalid argument" is then the device's name
        }
        return said.orElseGet(() -> Arrays.stream(values())
                .filter(status -> status.number == exit && exit > 1)
                .findFirst()
                .orElse(UNKNOWN));
    }

    /** Whether scanimage has said how the scan ended. */
    static boolean told(String errors) {
        return ofScan(errors).isPresent();
    }

    private static Optional<SaneStatus> ofScan(String errors) {
        return last(errors.lines().filter(line -> SCAN.matcher(line).find()).collect(Collectors.joining("\n")));
    }

    private static Optional<SaneStatus> last(String errors) {
        return Arrays.stream(values())
                .filter(status -> !status.words.isEmpty() && errors.contains(status.words))
                .max(Comparator.comparingInt(status -> errors.lastIndexOf(status.words)));
    }

    /** For the person, with SANE's words for the log. */
    ScanFailed failure(String errors) {
        return new ScanFailed(textKey, new SaneFailure(errors));
    }
}
