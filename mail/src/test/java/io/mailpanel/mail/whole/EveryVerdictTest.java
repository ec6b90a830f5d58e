package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.TestWindow;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every row of the verdict table, brought about with the real classes at the demo cloud by the faults that a person can switch
 * on. A new kind of verdict does not compile here until it has a case; two need a browser or a disk that is not to be had here.
 */
final class EveryVerdictTest extends AtStation {
    @Override
    @AfterEach
    void mend() throws Exception {
        super.mend();
        station.cloud.faults().forgetPopLogins();
        station.outbox.jobs().forEach(job -> station.outbox.cancel(job.id()));
        station.signIn.signOut(Owner.DEVICE);
        station.password = Station.PASSWORD;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BROWSER_AS_ROOT", "DISK_FULL"})
    void canBeBroughtAbout(VerdictKind kind) throws Exception {
        Verdict verdict = bringAbout(kind);
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
    }

    private Verdict bringAbout(VerdictKind kind) throws Exception {
        return switch (kind) {
            case OK -> sent(station.smtpAuth());
            case NOT_SIGNED_IN -> thrown(() -> station.signIn.accessToken(Owner.DEVICE));
            case IDENTITY_UNREACHABLE -> begun("identity-refused");
            case MAIL_SERVER_UNREACHABLE -> sent(station.smtpAuth(), "mail-refused");
            case SERVER_CLOSED -> sent(station.smtpAuth(), "mail-cut-message-before");
            case IDENTITY_BUSY -> signInFails("aadsts-90033");
            case SIGN_IN_EXPIRED -> lapsed("identity-tokens-expire");
            case SIGN_IN_DAMAGED -> damagedSignIn();
            case SIGN_IN_AGAIN -> lapsed("identity-tokens-revoke");
            case SIGN_IN_FREQUENCY -> lapsed("aadsts-70043");
            case SECOND_FACTOR -> lapsed("identity-second-factor:" + Station.ADMIN);
            case ACCOUNT_PASSWORD -> lapsed("aadsts-50055");
            case ACCOUNT_LOCKED -> lapsed("aadsts-50053");
            case POLICY_BLOCKS -> lapsed("identity-ca-everything");
            case DEVICE_POLICY -> lapsed("aadsts-53000");
            case SECURITY_DEFAULTS -> lapsed("aadsts-530035");
            case NOT_ASSIGNED -> lapsed("aadsts-50105");
            case ACCOUNT_DISABLED -> lapsed("aadsts-50057");
            case CONSENT_MISSING -> lapsed("identity-consent-withdraw");
            case DECLINED -> declined();
            case CODE_EXPIRED -> signInFails("aadsts-70019");
            case BROWSER_MISSING -> noBrowser();
            case BROWSER_AS_ROOT -> throw new AssertionError("the real browser tells: ChromiumTest in panel-app");
            case BROWSER_ENDED -> closedWindow();
            case CANCELLED -> cancelled();
            case CLIENT_ID_MISSING -> withoutClientId();
            case APP_REGISTRATION -> signInFails("identity-public-client-off");
            case WRONG_ACCOUNT_KIND -> signInFails("aadsts-500200");
            case NO_ACCOUNT_IN_REPLY -> signInFails("identity-tokens-nameless");
            case MAIL_OFF -> sent(station.off());
            case HOST_NOT_ALLOWED -> signedIn().sent(station.oauth("127.0.0.1", true));
            case TOKEN_WITHOUT_VALIDATION -> signedIn().sent(station.oauth("localhost", false));
            case TOKEN_ON_ADDITIONAL_NETWORK -> signedIn().sent(station.oauth().by(MailNetwork.ADDITIONAL));
            case ADDITIONAL_NETWORK_DOWN -> sent(station.smtpAuth().by(MailNetwork.ADDITIONAL));
            case TOKEN_CHALLENGED -> signedIn().sent(station.oauth(), "mail-token-refused", "mail-challenge-334");
            case AUTH_REFUSED -> signedIn().sent(station.oauth(), "mail-token-refused");
            case SMTP_AUTH_DISABLED -> signedIn().sent(station.oauth(), "mail-auth-disabled");
            case SMTP_AUTH_OFF_TENANT -> signedIn().sent(station.oauth(), "mail-gate-tenant");
            case SMTP_AUTH_OFF_MAILBOX -> signedIn().sent(station.oauth(), "mail-gate-mailbox");
            case SMTP_AUTH_SECURITY_DEFAULTS -> sent(station.smtpAuth(), "mail-gate-security-defaults");
            case AUTH_BLOCKED -> signedIn().sent(station.oauth(), "mail-auth-criteria");
            case BASIC_AUTH_ENDED -> sent(station.smtpAuth(), "mail-auth-basic-ended");
            case PASSWORD_REFUSED -> sent(station.smtpAuth(), "mail-password-refused");
            case PASSWORD_MISSING -> withPassword("").sent(station.smtpAuth());
            case NOT_AUTHENTICATED -> sent(station.smtpAuth(), "mail-not-authenticated");
            case POP_PASSWORD_REFUSED -> sent(station.pop(), "pop-password-refused");
            case POP_OFF -> sent(station.pop(), "pop-off");
            case POP_NOT_ENOUGH -> sent(station.pop(), "pop-opens-nothing");
            case POP_UNREACHABLE -> sent(station.pop(), "pop-refused");
            case POP_NAME_NOT_FOUND -> sent(station.pop().popAt(new PopServer("no-such-host.invalid", 110)));
            case POP_WANTS_TLS -> sent(station.pop(), "pop-wants-tls");
            case POP_REFUSED -> sent(station.pop(), "pop-unavailable");
            case POP_BUSY -> sent(station.pop(), "pop-in-use");
            case STARTTLS_NOT_OFFERED -> sent(station.pop(), "pop-no-starttls");
            case NAME_NOT_FOUND -> sent(station.smtpAuth().at("no-such-host.invalid", 587));
            case AUTH_NOT_OFFERED -> sent(station.smtpAuth(), "mail-no-auth");
            case WRONG_SECURITY -> sent(station.smtpAuth(SecureConnection.SSL_TLS));
            case TLS_AT_ONCE -> sent(station.smtpAuth().at("localhost", station.cloud.smtpsPort()));
            case TLS_VERSION -> sent(station.smtpAuth(), "mail-old-tls");
            case METHOD_NOT_OFFERED -> signedIn().sent(station.oauth(), "mail-no-xoauth2");
            case SENDER_REFUSED -> sent(station.smtpAuth(), "mail-sender-refused");
            case MESSAGE_REFUSED -> sent(station.smtpAuth(), "mail-message-refused");
            case TRY_LATER -> sent(station.smtpAuth(), "mail-busy");
            case DAILY_LIMIT -> sent(station.smtpAuth(), "mail-daily-limit");
            case MAILBOX_FULL -> sent(station.smtpAuth(), "mail-mailbox-full");
            case REPUTATION -> sent(station.smtpAuth(), "mail-reputation");
            case TOO_LARGE -> sent(station.smtpAuth(), "mail-too-large");
            case OUTBOX_FULL -> outboxFull();
            case DISK_FULL -> throw new AssertionError("a disk that is full at each write: powercut.FullDiskTest");
            case DISK_FAILED -> diskFailed();
            case ENTRY_CORRUPT -> damaged();
            case RECIPIENT_REFUSED -> sent(station.smtpAuth(), "mail-recipient-unknown");
            case PARTLY_DELIVERED -> partly();
            case NOT_KEPT -> notKept();
            case REASON_LOST -> reasonLost();
            case CERTIFICATE -> sent(station.smtpAuth(), "mail-certificate-not-for-servers");
            case CERTIFICATE_DATE -> sent(station.smtpAuth(), "mail-certificate-expired");
            case CERTIFICATE_AUTHORITY -> sent(station.smtpAuth(), "mail-certificate-unknown-authority");
            case CERTIFICATE_NAME -> sent(station.smtpAuth(), "mail-certificate-other-name");
        };
    }

    private static Verdict of(Job job) {
        return job.verdict().orElseThrow();
    }

    static Verdict thrown(ThrowingCallable what) {
        return catchThrowableOfType(MailException.class, what).verdict();
    }

    private Verdict sent(MailServer server, String... faults) throws Exception {
        station.server = server;
        station.faults(faults);
        return of(station.send());
    }

    private EveryVerdictTest withPassword(String password) {
        station.password = password;
        return this;
    }

    private EveryVerdictTest signedIn() throws Exception {
        station.signInAsAdmin().result().get(20, TimeUnit.SECONDS);
        station.signIn.keep(Owner.DEVICE);
        return this;
    }

    /** A kept sign-in whose token is over, and what hinders the next. */
    private Verdict lapsed(String fault) throws Exception {
        signedIn();
        station.signIn.accessTokenRefused(Owner.DEVICE);
        return sent(station.oauth(), fault);
    }

    private Verdict begun(String fault) throws Exception {
        station.faults(fault);
        return thrown(() -> station.signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE));
    }

    private Verdict failure(SignInSession session) {
        Throwable t = catchThrowableOfType(
                ExecutionException.class, () -> session.result().get(20, TimeUnit.SECONDS));
        return ((MailException) t.getCause()).verdict();
    }

    private Verdict signInFails(String fault) throws Exception {
        station.faults(fault);
        return failure(station.signInAsAdmin());
    }

    private Verdict declined() throws Exception {
        SignInSession session = station.begin(new TestWindow());
        station.page().press("cancel").leave();
        return failure(session);
    }

    private Verdict noBrowser() {
        return thrown(() -> station.signIn.beginInBrowser(Owner.DEVICE, EmailService.EXCHANGE_ONLINE, address -> {
            new ProcessBuilder(folder.resolve("no-browser").toString()).start();
            return new TestWindow();
        }));
    }

    private Verdict closedWindow() throws Exception {
        TestWindow window = new TestWindow();
        SignInSession session = station.begin(window);
        window.close();
        return failure(session);
    }

    private Verdict cancelled() throws Exception {
        SignInSession session = station.begin(new TestWindow());
        station.signIn.discard(Owner.DEVICE);
        return failure(session);
    }

    private Verdict withoutClientId() {
        IdentityConfig none = new IdentityConfig("", "", station.cloud.identityEndpoint(), IdentityConfig.SMTP_SEND);
        try (SignIn signIn = new SignIn(none, station.trust, folder.resolve("other-vault"), Clock.systemUTC())) {
            return thrown(() -> signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE));
        }
    }

    private Verdict outboxFull() {
        try (SmallOutbox small = new SmallOutbox(folder.resolve("small"), new OutboxLimits(10, 10))) {
            return small.refusal();
        }
    }

    /** What is no folder any more cannot be written to. */
    private Verdict diskFailed() throws Exception {
        try (SmallOutbox broken = new SmallOutbox(folder.resolve("broken"), OutboxLimits.USUAL)) {
            Files.delete(broken.spool);
            Files.writeString(broken.spool, "a file where the folder should be");
            return broken.refusal();
        }
    }

    private Verdict damaged() throws Exception {
        station.server = station.off();
        Job failed = station.send();
        try (Stream<Path> bodies = Files.list(station.spool)) {
            for (Path body : bodies.toList()) {
                Files.writeString(body, "not what was written");
            }
        }
        station.server = station.smtpAuth();
        station.outbox.retry(failed.id());
        return of(station.after(2, failed.id()));
    }

    private Verdict partly() throws Exception {
        station.server = station.smtpAuth();
        station.faults("mail-recipient-unknownx1");
        return of(station.send("a@x.example", "b@x.example"));
    }

    private Verdict notKept() throws Exception {
        Job sent = station.send();
        return thrown(() -> station.outbox.resend(sent.id()));
    }

    /** It fails, the database is gone, and its message is still there. */
    private Verdict reasonLost() throws Exception {
        station.server = station.off();
        Job failed = station.send();
        Path stored = station.spool.resolve(failed.messageId().replaceAll("<(.*)@.*", "$1.eml"));
        Await.until("the slip says so", () -> Files.readString(stored).contains("mailpanel-slip-1"));
        Path spool = Files.createDirectory(folder.resolve("spool-without-rows"));
        Files.copy(stored, spool.resolve(stored.getFileName()));
        try (Database database = Database.open(folder.resolve("another.db"));
                Outbox outbox = new Outbox(database, spool, Clock.systemUTC())) {
            return of(outbox.jobs().get(0));
        }
    }

    private Verdict damagedSignIn() throws Exception {
        Path vault = Files.createDirectory(folder.resolve("damaged-vault"));
        Files.writeString(vault.resolve("device.vault"), "not what was written");
        IdentityConfig config = station.signIn.identity();
        try (SignIn signIn = new SignIn(config, station.trust, vault, Clock.systemUTC())) {
            return thrown(() -> signIn.accessToken(Owner.DEVICE));
        }
    }
}
