package io.mailpanel.device.scan;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Job;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Scan to Email. */
public interface ScanDesk {
    /** Why scanning to email cannot be used now (a text's key: method off, not signed in); empty when it can. */
    Optional<String> obstacle();

    /** The error of an address, empty when it is good. */
    Optional<FieldError> checkRecipient(String address);

    /**
     * Scans the page, makes the PDF and puts the mail into the outbox. Works on a thread of its own.
     *
     * @return completes with the accepted job, or exceptionally with {@link ScanFailed}, {@link MailException} or
     *     {@link Refused}
     * @throws Refused at once for bad recipients or subject; nothing was scanned
     */
    CompletionStage<Job> scanToEmail(ScanRequest request) throws Refused;
}
