package io.mailpanel.mail.signin;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs one authorization code flow with PKCE in a browser on the device, for organizations that block device codes. */
final class BrowserFlow implements Flow {
    /** As long as a device code is good for. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private final Session session;
    private final MsalClient client;
    private final BrowserOpener opener;
    private final Executor threads;
    private final Arrival arrival;

    BrowserFlow(
            Owner owner, EmailService service, MsalClient client, BrowserOpener opener, Executor threads, Clock clock) {
        this.session = new Session(owner, service, clock.instant().plus(LIFE), client);
        this.client = client;
        this.opener = opener;
        this.threads = threads;
        this.arrival = new Arrival(service, clock);
    }

    /** Returns when the browser shows the first page, or is about to. */
    @Override
    public Session begin(Consumer<Session> began, Consumer<Session> ended) throws MailException {
        Landing landing;
        try {
            landing = Landing.open(threads);
        } catch (IOException e) {
            throw new MailException(new Verdict(VerdictKind.BROWSER_MISSING, e.toString()), e);
        }
        CompletableFuture<BrowserOpener.Window> opened = new CompletableFuture<>();
        CompletableFuture<Tokens> answer = client.inBrowser(landing, address -> open(address, opened), LIFE);
        // MSAL can fail before it opens anything, for example where no port is free.
        answer.whenComplete((tokens, failure) -> {
            if (failure != null) {
                opened.completeExceptionally(new MailException(MsalErrors.verdict(failure)));
            }
        });
        BrowserOpener.Window window = window(opened, landing);
        began.accept(session);
        follow(window, landing, answer, ended);
        return session;
    }

    private void open(URI address, CompletableFuture<BrowserOpener.Window> opened) {
        try {
            opened.complete(opener.open(address));
        } catch (IOException | RuntimeException e) {
            opened.completeExceptionally(new MailException(new Verdict(VerdictKind.BROWSER_MISSING, e.getMessage())));
        }
    }

    private BrowserOpener.Window window(CompletableFuture<BrowserOpener.Window> opened, Landing landing)
            throws MailException {
        try {
            return opened.get();
        } catch (InterruptedException e) {
            opened.thenAccept(BrowserOpener.Window::close);
            Thread.currentThread().interrupt();
            throw gone(landing, new Verdict(VerdictKind.CANCELLED, ""));
        } catch (ExecutionException e) {
            throw gone(landing, MsalErrors.verdict(e));
        }
    }

    private MailException gone(Landing landing, Verdict verdict) {
        client.end();
        landing.close();
        return new MailException(verdict);
    }

    /** Whatever comes first ends it: tokens, a refusal, the window's end, cancelling. */
    private void follow(
            BrowserOpener.Window window, Landing landing, CompletableFuture<Tokens> answer, Consumer<Session> ended) {
        answer.whenComplete((tokens, failure) -> {
            if (arrival.end(session, tokens, failure)) {
                ended.accept(session);
            }
            window.close();
            landing.close();
        });
        landing.refusal().thenAccept(verdict -> fail(verdict, ended));
        window.closed().thenRun(() -> {
            if (!landing.answered()) {
                fail(new Verdict(VerdictKind.BROWSER_ENDED, "the window was closed"), ended);
            }
        });
    }

    private void fail(Verdict verdict, Consumer<Session> ended) {
        if (session.fail(verdict)) {
            client.end();
            ended.accept(session);
        }
    }
}
