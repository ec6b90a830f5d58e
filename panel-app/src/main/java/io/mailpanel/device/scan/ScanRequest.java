package io.mailpanel.device.scan;

import java.util.List;

/**
 * What a person asks of Scan to Email.
 *
 * @param recipients addresses as typed
 * @param subject as typed; empty means the default subject
 * @param fileName without ending; empty means a name made of the date
 */
public record ScanRequest(List<String> recipients, String subject, String fileName) {}
