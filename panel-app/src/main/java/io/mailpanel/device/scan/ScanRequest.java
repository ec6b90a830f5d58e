package io.mailpanel.device.scan;

import java.util.List;
import java.util.Optional;

/**
 * What a person asks of Scan to Email.
 *
 * @param recipients addresses as typed
 * @param subject as typed; empty means the default subject
 * @param fileName without ending; empty means a name made of the date
 * @param format what kind of file
 * @param settings how to scan, as near as the scanner can; empty means as the scanner's offer prefers
 */
public record ScanRequest(
        List<String> recipients, String subject, String fileName, FileFormat format, Optional<ScanSettings> settings) {

    /** A PDF, scanned as the scanner's offer prefers. */
    public ScanRequest(List<String> recipients, String subject, String fileName) {
        this(recipients, subject, fileName, FileFormat.PDF, Optional.empty());
    }
}
