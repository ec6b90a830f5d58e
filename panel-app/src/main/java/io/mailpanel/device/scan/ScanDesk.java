package io.mailpanel.device.scan;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.outbox.Job;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Scan to Email. */
public interface ScanDesk {
    /** Why scanning to email cannot be used now (a text's key: method off, not signed in); empty when it can. */
    Optional<String> obstacle();

    /** The error of an address, empty when it is good. */
    Optional<FieldError> checkRecipient(String address);

    /** What the scanner in use can do; completes exceptionally with {@link ScanFailed} if it does not answer. */
    CompletionStage<ScanOffer> offer();

    /** The scanners that this machine can reach now; completes exceptionally with {@link ScanFailed}. */
    CompletionStage<List<ScanDevice>> scanners();

    /**
     * Scans the pages, makes the file and puts the mail into the outbox, on a thread of its own.
     *
     * @param watcher hears how far it is, on another thread; must be quick
     * @throws Refused at once for bad recipients or subject; nothing was scanned
     */
    Scanning begin(ScanRequest request, Consumer<ScanProgress> watcher) throws Refused;

    /** The same for who does not watch. */
    default CompletionStage<Job> scanToEmail(ScanRequest request) throws Refused {
        return begin(request, progress -> {}).job();
    }
}
