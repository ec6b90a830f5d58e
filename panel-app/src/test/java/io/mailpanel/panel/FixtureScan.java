package io.mailpanel.panel;

import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.scan.ScanFields;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.signin.SignInState.Status;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Checks as the real one does; a scan ends when the test says so. */
final class FixtureScan implements ScanDesk {
    private final FixtureDevice device;
    private final CompletableFuture<Job> scanning = new CompletableFuture<>();

    FixtureScan(FixtureDevice device) {
        this.device = device;
    }

    void accept(Job job) {
        scanning.complete(job);
    }

    @Override
    public Optional<String> obstacle() {
        return device.state().signIn().status() == Status.SIGNED_IN
                ? Optional.empty()
                : Optional.of("guide.sign_in_first");
    }

    @Override
    public Optional<FieldError> checkRecipient(String address) {
        return ScanFields.checkRecipient(address);
    }

    @Override
    public CompletionStage<Job> scanToEmail(ScanRequest request) throws Refused {
        List<FieldError> errors = ScanFields.check(request);
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return scanning;
    }
}
