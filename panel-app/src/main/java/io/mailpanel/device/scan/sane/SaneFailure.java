package io.mailpanel.device.scan.sane;

import java.io.IOException;

/** What scanimage wrote, for the log. */
final class SaneFailure extends IOException {
    private static final long serialVersionUID = 1L;

    SaneFailure(String words) {
        super("scanimage: " + words.strip());
    }
}
