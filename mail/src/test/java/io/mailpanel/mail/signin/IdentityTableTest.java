package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.identity.EntraError;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Actor;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The identity's rows of the verdict table: each error comes from the demo cloud's token endpoint over TLS through MSAL, when
 * a browser's code is redeemed, and becomes a verdict with its job code and whose turn it is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdentityTableTest {
    private static final String ADMIN = "admin@contoso.example";

    @TempDir
    static Path folder;

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private DemoCloud cloud;
    private SignIn signIn;

    @BeforeAll
    void start() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                Trust.load(Optional.of(cloud.caFile())),
                folder.resolve("vault"),
                Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        signIn.close();
        cloud.close();
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_grant, 70008, SIGN_IN_EXPIRED, 361, DEVICE_ADMIN",
        "invalid_grant, 700082, SIGN_IN_EXPIRED, 361, DEVICE_ADMIN",
        "invalid_grant, 50173, SIGN_IN_AGAIN, 370, DEVICE_ADMIN",
        "invalid_grant, 50132, SIGN_IN_AGAIN, 370, DEVICE_ADMIN",
        "invalid_grant, 50133, SIGN_IN_AGAIN, 370, DEVICE_ADMIN",
        "invalid_grant, 70043, SIGN_IN_FREQUENCY, 370, DEVICE_ADMIN",
        "invalid_grant, 50074, SECOND_FACTOR, 370, DEVICE_ADMIN",
        "invalid_grant, 50076, SECOND_FACTOR, 370, DEVICE_ADMIN",
        "invalid_grant, 50079, SECOND_FACTOR, 370, DEVICE_ADMIN",
        "invalid_grant, 50126, ACCOUNT_PASSWORD, 370, USER",
        "invalid_grant, 50055, ACCOUNT_PASSWORD, 370, USER",
        "invalid_grant, 50053, ACCOUNT_LOCKED, 370, USER",
        "access_denied, 65004, DECLINED, 370, USER",
        "invalid_grant, 53003, POLICY_BLOCKS, 370, ENTRA_ADMIN",
        "interaction_required, 530032, POLICY_BLOCKS, 370, ENTRA_ADMIN",
        "invalid_grant, 53000, DEVICE_POLICY, 370, ENTRA_ADMIN",
        "invalid_grant, 53001, DEVICE_POLICY, 370, ENTRA_ADMIN",
        "invalid_grant, 53002, DEVICE_POLICY, 370, ENTRA_ADMIN",
        "invalid_grant, 530035, SECURITY_DEFAULTS, 370, ENTRA_ADMIN",
        "invalid_grant, 50105, NOT_ASSIGNED, 370, ENTRA_ADMIN",
        "invalid_grant, 50057, ACCOUNT_DISABLED, 370, ENTRA_ADMIN",
        "invalid_grant, 65001, CONSENT_MISSING, 370, ENTRA_ADMIN",
        "access_denied, 90094, CONSENT_MISSING, 370, ENTRA_ADMIN",
        "consent_required, 0, CONSENT_MISSING, 370, ENTRA_ADMIN",
        "unauthorized_client, 700016, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_client, 7000218, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_client, 700025, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_resource, 650057, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_resource, 500011, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_scope, 70011, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_request, 90002, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_request, 50020, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_request, 50194, APP_REGISTRATION, 360, ENTRA_ADMIN",
        "invalid_request, 500200, WRONG_ACCOUNT_KIND, 370, USER",
        "invalid_request, 500202, WRONG_ACCOUNT_KIND, 370, USER",
        "invalid_request, 500208, WRONG_ACCOUNT_KIND, 370, USER",
        "server_error, 90006, IDENTITY_BUSY, 360, NOBODY",
        "temporarily_unavailable, 90033, IDENTITY_BUSY, 360, NOBODY",
        "temporarily_unavailable, 90024, IDENTITY_BUSY, 360, NOBODY",
        "invalid_grant, 50196, IDENTITY_BUSY, 360, NOBODY",
        "invalid_grant, 99999999, SIGN_IN_AGAIN, 370, DEVICE_ADMIN",
        "unheard_of, 0, IDENTITY_BUSY, 360, NOBODY"
    })
    void rowByRow(String error, int number, VerdictKind kind, int code, Actor actor) throws Exception {
        SignInSession session = signIn.beginInBrowser(Owner.DEVICE, EmailService.EXCHANGE_ONLINE, address -> {
            opened.add(address);
            return new CloudFixture.TestWindow();
        });
        cloud.faults().identity().nextTokenError(EntraError.of(error, number, "Words of the identity server."));
        Browser browser = new Browser(cloud, "en")
                .open(opened.get(opened.size() - 1).toString())
                .submit("account", ADMIN)
                .submit("password", "Demo-Admin-1");
        if (browser.screen().equals("permissions")) {
            browser = browser.submit("consent", "1");
        }
        browser.leave();
        Throwable t = catchThrowableOfType(
                ExecutionException.class, () -> session.result().get(20, TimeUnit.SECONDS));
        Verdict verdict = ((MailException) t.getCause()).verdict();
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(kind.actor()).isEqualTo(actor);
        assertThat(verdict.detail()).contains("Words of the identity server.");
        if (number != 0) {
            assertThat(verdict.detail()).contains("AADSTS" + number + ":");
        }
    }
}
