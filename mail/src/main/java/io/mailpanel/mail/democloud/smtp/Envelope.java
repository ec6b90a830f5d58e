package io.mailpanel.mail.democloud.smtp;

import java.util.ArrayList;
import java.util.List;

/** A message being handed over: from MAIL to the end of DATA. */
final class Envelope {
    private final String sender;
    private final boolean utf8;
    private final List<String> recipients = new ArrayList<>();

    /** @param sender empty for the null sender */
    Envelope(String sender, boolean utf8) {
        this.sender = sender;
        this.utf8 = utf8;
    }

    String sender() {
        return sender;
    }

    /** Whether SMTPUTF8 was asked for. */
    boolean utf8() {
        return utf8;
    }

    List<String> recipients() {
        return recipients;
    }
}
