package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailDoor;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.smtp.SmtpConnection;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.smtp.Walk;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One Connection Test under way. Thread-safe. */
public final class TestRun {
    /** What it works with. */
    record Means(SmtpSender sender, MailDoor door, String signInServer, Clock clock) {}

    private final Means means;
    private final MailServer server;
    private final Owner owner;
    private final Consumer<TestProgress> listener;
    private final CompletableFuture<TestReport> result = new CompletableFuture<>();
    private final List<StepResult> done = new ArrayList<>();
    private final Walk walk = new Steps();
    private TestStep now;
    private volatile String account = "";
    private long began;

    TestRun(Means means, MailServer server, Owner owner, Consumer<TestProgress> listener) {
        this.means = means;
        this.server = server;
        this.owner = owner;
        this.listener = listener;
    }

    /** What came of it; never fails. Completed on the test's thread, or on the one that cancels. */
    public CompletableFuture<TestReport> result() {
        return result.copy();
    }

    /** Ends it at once with CANCELLED, unless it has ended. */
    public void cancel() {
        end(TestResult.CANCELLED);
        walk.end();
    }

    void walk() {
        try {
            if (server.method() == AuthMethod.OFF) {
                end(TestResult.MAIL_OFF);
                return;
            }
            steps();
            end(TestResult.of(soFar(), server.method(), safe()));
        } catch (MailException e) {
            failed(e.verdict());
        } catch (RuntimeException | Error e) {
            // Whatever broke: whoever waits hears of it.
            failed(new Verdict(VerdictKind.MAIL_SERVER_UNREACHABLE, e.toString()));
        }
    }

    private void steps() throws MailException {
        begin(TestStep.NAME);
        good(address(), TestStep.CONNECT);
        means.sender().walk(server, walk);
        good("", TestStep.AUTH);
        MailDoor.Key key = means.door().key(server, owner);
        account = key.user();
        if (walk.ended()) {
            return;
        }
        MailDoor.Opened opened = means.door().open(server, owner, key);
        try (SmtpConnection connection = opened.connection()) {
            good(opened.key().user(), TestStep.SENDER);
            String sender = server.senderAddress().isEmpty() ? opened.key().user() : server.senderAddress();
            connection.trySender(sender);
            good(sender, null);
        }
    }

    private String address() throws MailException {
        try {
            return InetAddress.getByName(server.host()).getHostAddress();
        } catch (UnknownHostException e) {
            throw new MailException(
                    new Verdict(VerdictKind.MAIL_SERVER_UNREACHABLE, "name not found: " + server.host()));
        }
    }

    private final class Steps extends Walk {
        @Override
        public void connected() {
            boolean bare = server.secured() == SecureConnection.NONE;
            good(Integer.toString(server.port()), bare ? TestStep.HELLO : TestStep.TLS);
        }

        @Override
        public void secured() {
            good("", TestStep.HELLO);
        }
    }

    private void good(String found, TestStep next) {
        ended(new Verdict(VerdictKind.OK, found));
        if (next != null) {
            begin(next);
        }
    }

    private void failed(Verdict why) {
        if (result.isDone()) {
            return; // cancelled: what broke off then is no finding
        }
        ended(named(why));
        end(TestResult.of(soFar(), server.method(), safe()));
    }

    /** Only at the step of AUTH another server than the tested one is asked: the sign-in's is named. */
    private synchronized Verdict named(Verdict why) {
        boolean connection = why.kind() == VerdictKind.IDENTITY_UNREACHABLE
                || why.kind() == VerdictKind.IDENTITY_BUSY
                || why.kind().code() == 350;
        return server.method() == AuthMethod.OAUTH2 && now == TestStep.AUTH && connection
                ? new Verdict(why.kind(), means.signInServer() + ": " + why.detail())
                : why;
    }

    /** Whether nobody on the way can read along or stand in for the server. */
    private boolean safe() {
        return server.validateCertificate() && server.secured() != SecureConnection.NONE;
    }

    private void begin(TestStep step) {
        synchronized (this) {
            now = step;
            began = System.nanoTime();
        }
        tell();
    }

    private synchronized void ended(Verdict verdict) {
        if (now == null) {
            return;
        }
        done.add(new StepResult(now, Duration.ofNanos(System.nanoTime() - began), verdict));
        now = null;
    }

    private synchronized List<StepResult> soFar() {
        return List.copyOf(done);
    }

    private synchronized void tell() {
        if (!result.isDone()) {
            listener.accept(new TestProgress(done, Optional.ofNullable(now)));
        }
    }

    private synchronized void end(TestResult what) {
        result.complete(new TestReport(means.clock().instant(), server.address(), account, soFar(), what));
    }
}
