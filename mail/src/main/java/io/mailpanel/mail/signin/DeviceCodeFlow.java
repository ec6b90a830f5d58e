package io.mailpanel.mail.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Runs one device-code flow: from the request for a code to a session that ends with an account or a verdict. */
final class DeviceCodeFlow implements Flow {
    private final Owner owner;
    private final EmailService service;
    private final MsalClient client;
    private final Clock clock;
    private final Arrival arrival;

    DeviceCodeFlow(Owner owner, EmailService service, MsalClient client, Clock clock) {
        this.owner = owner;
        this.service = service;
        this.client = client;
        this.clock = clock;
        this.arrival = new Arrival(service, clock);
    }

    /** Returns when there is a code. */
    @Override
    public Session begin(Consumer<Session> began, Consumer<Session> ended) throws MailException {
        CompletableFuture<Session> coded = new CompletableFuture<>();
        client.deviceCode(code -> {
                    Session session = session(code);
                    began.accept(session);
                    coded.complete(session);
                })
                .whenComplete((tokens, failure) -> {
                    if (!coded.isDone()) {
                        coded.completeExceptionally(new MailException(MsalErrors.verdict(failure)));
                    } else if (arrival.end(coded.join(), tokens, failure)) {
                        ended.accept(coded.join());
                    }
                });
        try {
            return coded.get();
        } catch (InterruptedException e) {
            client.end();
            Thread.currentThread().interrupt();
            throw new MailException(new Verdict(VerdictKind.CANCELLED, ""));
        } catch (ExecutionException e) {
            throw new MailException(MsalErrors.verdict(e));
        }
    }

    private Session session(DeviceCode code) {
        return new CodeSession(
                owner,
                service,
                code.userCode(),
                URI.create(code.verificationUri()),
                clock.instant().plusSeconds(code.expiresIn()),
                client);
    }
}
