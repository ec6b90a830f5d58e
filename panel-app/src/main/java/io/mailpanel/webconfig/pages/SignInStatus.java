package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.WebDevice;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;

/**
 * Current Status, as Email Server &gt; Basic shows it.
 *
 * @param kind which case it is
 * @param account the account shown; empty where there is none
 * @param line the status in words
 * @param cause why somebody must sign in again; empty otherwise
 * @param remedy what to do about it
 * @param reply what the server said of it, for support; empty where there is nothing; never a secret
 * @param until by when it lapses at the latest, in words; empty unless all is well
 * @param mayBegin whether a sign-in can begin as the device is configured; if not, cause and remedy say why
 * @param version changes whenever something of it does
 */
public record SignInStatus(
        Kind kind,
        String account,
        String line,
        String cause,
        String remedy,
        String reply,
        String until,
        boolean mayBegin,
        String version) {
    /** The cases. */
    public enum Kind {
        /** Nothing is kept. */
        OUT("quiet"),
        /** A code, or a browser on the device, waits; nobody has signed in with it yet. */
        CODE("quiet"),
        /** Somebody signed in; only OK is missing. */
        PENDING("warning"),
        /** Kept. */
        IN("good"),
        /** Kept, but somebody must sign in again. */
        AGAIN("error");

        private final String css;

        Kind(String css) {
            this.css = css;
        }

        /** The style's class. */
        public String css() {
            return css;
        }
    }

    static SignInStatus of(WebDevice device, Texts texts, Words words) {
        DeviceState state = device.state();
        Optional<SignInSession> session = device.mailServer().session();
        Optional<Account> pending = pending(device);
        String version = version(device);
        if (pending.isPresent()) {
            return new SignInStatus(
                    Kind.PENDING,
                    pending.get().username(),
                    texts.get("web.basic.pending"),
                    "",
                    "",
                    "",
                    "",
                    true,
                    version);
        }
        if (session.filter(s -> s.state() == SignInSession.State.WAITING).isPresent()) {
            boolean code = session.get() instanceof DeviceCodeSession;
            return new SignInStatus(
                    Kind.CODE,
                    words.account(state),
                    texts.get(code ? "web.basic.code" : "web.basic.browser"),
                    "",
                    "",
                    "",
                    "",
                    true,
                    version);
        }
        SignInState kept = state.signIn();
        Kind kind =
                switch (kept.status()) {
                    case SIGNED_OUT -> Kind.OUT;
                    case SIGNED_IN -> Kind.IN;
                    case SIGN_IN_AGAIN -> Kind.AGAIN;
                };
        Optional<Verdict> hindrance = device.mailServer().signInHindrance();
        Optional<Verdict> why = hindrance.or(kept::trouble);
        return new SignInStatus(
                kind,
                words.account(state),
                words.signInStatus(kept.status()),
                why.map(words::cause).orElse(""),
                why.map(words::remedy).orElse(""),
                why.map(Verdict::detail).orElse(""),
                kind == Kind.IN ? words.lapses(kept).orElse("") : "",
                hindrance.isEmpty(),
                version);
    }

    /** The account that waits for OK. */
    static Optional<Account> pending(WebDevice device) {
        return device.mailServer()
                .session()
                .filter(s -> s.state() == SignInSession.State.PENDING_OK)
                .flatMap(SignInSession::account);
    }

    /** One word that changes with the state of the sign-in. */
    static String version(WebDevice device) {
        String session = device.mailServer()
                .session()
                .map(s -> s.state() + "-" + s.expiresAt().toEpochMilli())
                .orElse("NONE");
        SignInState kept = device.state().signIn();
        return session + "-" + kept.status()
                + kept.lapsesAt().map(Instant::toEpochMilli).orElse(0L);
    }
}
