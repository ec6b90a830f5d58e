package io.mailpanel.device.scan;

/**
 * A scanner, or what stands in for one.
 *
 * @param kind what it is
 * @param name what it is found by: SANE's device name, a folder's path; empty for the sample page
 * @param label maker and model, as the driver has them; may be empty
 */
public record ScanDevice(Kind kind, String name, String label) {
    /** What pages come from. */
    public enum Kind {
        SAMPLE,
        FOLDER,
        SANE
    }

    /** The sample page. */
    public static final ScanDevice SAMPLE = new ScanDevice(Kind.SAMPLE, "", "");
}
