package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.verdict.Verdict;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in against the third-party server. */
abstract class SignInFixture {
    static final Owner DEVICE = Owner.DEVICE;

    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    Certs certs;
    OAuthPeer peer;
    SignIn signIn;

    @BeforeEach
    void start() throws Exception {
        certs = new Certs(folder);
        peer = new OAuthPeer(certs.server("localhost"));
        signIn = device();
    }

    @AfterEach
    void stop() {
        signIn.close();
        peer.close();
    }

    Path vault() {
        return folder.resolve("vault");
    }

    SignIn device() throws Exception {
        return device(new IdentityConfig("client-1", "", peer.endpoint(), OAuthPeer.SCOPE));
    }

    SignIn device(IdentityConfig config) throws Exception {
        return new SignIn(config, certs.trust(), vault(), clock);
    }

    /** The same device after a restart. */
    void restart() throws Exception {
        signIn.close();
        signIn = device();
    }

    DeviceCodeSession begin() throws MailException {
        return signIn.begin(DEVICE, EmailService.EXCHANGE_ONLINE);
    }

    void signInAndKeep() throws Exception {
        begin().result().get(20, TimeUnit.SECONDS);
        signIn.keep(DEVICE);
    }

    static Verdict verdict(ThrowingCallable call) {
        MailException e = catchThrowableOfType(MailException.class, call);
        assertThat(e).isNotNull();
        return e.verdict();
    }

    /** How a session failed. */
    static Verdict failure(SignInSession session) throws Exception {
        Throwable t = catchThrowableOfType(java.util.concurrent.ExecutionException.class, () -> session.result()
                .get(20, TimeUnit.SECONDS));
        assertThat(t).hasCauseInstanceOf(MailException.class);
        assertThat(session.state()).isEqualTo(SignInSession.State.FAILED);
        Verdict verdict = ((MailException) t.getCause()).verdict();
        assertThat(session.failure()).contains(verdict);
        return verdict;
    }
}
