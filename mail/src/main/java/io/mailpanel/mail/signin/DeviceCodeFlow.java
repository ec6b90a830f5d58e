package io.mailpanel.mail.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Runs one device-code flow: from the request for a code to a session that ends with an account or a verdict. */
final class DeviceCodeFlow {
    /** The directory of all personal Microsoft accounts. */
    private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final IdentityConfig config;
    private final Owner owner;
    private final EmailService service;
    private final MsalClient client;
    private final Clock clock;

    DeviceCodeFlow(IdentityConfig config, Owner owner, EmailService service, MsalClient client, Clock clock) {
        this.config = config;
        this.owner = owner;
        this.service = service;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Blocks until there is a code.
     *
     * @param began gets the session before this returns, and before it can end
     * @param ended gets it when it ended by itself
     */
    Session begin(Consumer<Session> began, Consumer<Session> ended) throws MailException {
        CompletableFuture<Session> coded = new CompletableFuture<>();
        client.deviceCode(code -> {
                    Session session = session(code);
                    began.accept(session);
                    coded.complete(session);
                })
                .whenComplete((tokens, failure) -> {
                    if (!coded.isDone()) {
                        coded.completeExceptionally(new MailException(MsalErrors.verdict(failure)));
                    } else if (end(coded.join(), tokens, failure)) {
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
        var shown = new Session.Code(
                code.userCode(),
                URI.create(code.verificationUri()),
                clock.instant().plusSeconds(code.expiresIn()));
        return new Session(owner, service, shown, client);
    }

    private boolean end(Session session, Tokens tokens, Throwable failure) {
        if (failure != null) {
            return session.fail(MsalErrors.verdict(failure));
        }
        Optional<Verdict> unfit = unfit(tokens);
        return unfit.isPresent()
                ? session.fail(unfit.get())
                : session.signedIn(new Account(tokens.username(), tokens.tenant(), service, now()));
    }

    /** As exact as the vault keeps it, so that a restart changes nothing. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Verdict> unfit(Tokens tokens) {
        if (tokens.username().isEmpty()) {
            return Optional.of(new Verdict(
                    VerdictKind.NO_ACCOUNT_IN_REPLY, "neither token names preferred_username, upn or email"));
        }
        boolean personal = tokens.tenant().equals(PERSONAL);
        boolean microsoft = config.endpoint().equals(IdentityConfig.MICROSOFT);
        boolean wrong = service == EmailService.EXCHANGE_ONLINE
                ? personal
                : microsoft && !personal && !tokens.tenant().isEmpty();
        return wrong ? Optional.of(new Verdict(VerdictKind.WRONG_ACCOUNT_KIND, tokens.username())) : Optional.empty();
    }
}
