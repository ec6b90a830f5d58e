package io.mailpanel.device.scan;

/**
 * How far a scan is.
 *
 * @param step what is going on
 * @param page the page under way, from 1; 0 while connecting
 * @param percent how much of that page has come, 0 to 100; -1 if the source cannot tell
 */
public record ScanProgress(Step step, int page, int percent) {
    /** What is going on. */
    public enum Step {
        /** The scanner is asked. */
        CONNECTING,
        /** A page is coming. */
        SCANNING,
        /** All pages are there; the mail is put into the queue. */
        STORING
    }
}
