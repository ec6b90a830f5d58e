package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.TickingClock;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways besides a code, and where the pages offer them. */
final class OtherWaysTest {
    private static final String BASIC = "/network/email-server/basic";
    private static final String SIGN_IN = "/network/email-server/sign-in";
    private static final String CODE = SIGN_IN + "/code";
    private static final String CONSENT = "https://login.microsoftonline.com/organizations/adminconsent?client_id=demo";

    private static final String REPLY =
            "invalid_grant: AADSTS53003: Access has been blocked. Trace ID: 1f2e Correlation ID: 3c4d";

    @TempDir
    Path folder;

    private ScriptedDevice device;
    private WebConfig web;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        TickingClock clock = new TickingClock(Instant.parse("2026-03-02T11:05:00Z"));
        device = new ScriptedDevice(folder, clock).withPassword();
        KeyStore keys = TlsKeys.selfSigned();
        web = WebConfig.start(
                device,
                Optional.empty(),
                new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock));
        client = new Client(web, keys);
        client.logIn(ScriptedDevice.PASSWORD);
    }

    @AfterEach
    void end() {
        web.close();
        device.close();
    }

    private String page(String path) throws Exception {
        return client.get(path).body();
    }

    private void press(String path) throws Exception {
        String csrf = Client.csrf(page(BASIC));
        assertThat(client.post(path, Map.of("csrf", csrf)).statusCode()).isEqualTo(303);
    }

    private void beginWithACodeThatEnds(VerdictKind kind) throws Exception {
        press(SIGN_IN);
        device.desk.session.failed(new Verdict(kind, "scripted"));
    }

    @Test
    void theAdministratorsConsentHasAnAddressAndASquare() throws Exception {
        assertThat(page(SIGN_IN))
                .contains("href=\"" + CONSENT.replace("&", "&amp;") + "\"", "id=\"consent-qr\"", "<path d=\"M4 4.5h7");
    }

    @Test
    void aStepStandsUnderThePageThatItBelongsTo() throws Exception {
        assertThat(page(SIGN_IN).split("aria-current=\"page\"", -1)).hasSize(2);
        assertThat(page(SIGN_IN)).contains("<a href=\"" + BASIC + "\" aria-current=\"page\">");
    }

    @Test
    void theBrowserOnTheDeviceIsOfferedAndItsPageWaits() throws Exception {
        assertThat(page(SIGN_IN)).contains("id=\"sign-in-browser\"", "53003").doesNotContain("id=\"no-browser\"");
        press(SIGN_IN + "/browser");
        assertThat(device.desk.inBrowser).isNotNull();
        assertThat(page(CODE))
                .contains("id=\"device-browser\"", "Go to the device", "15:00", "id=\"waiting\"")
                .doesNotContain("user-code");
        assertThat(page(BASIC)).contains("A browser is open on the device");
        device.desk.inBrowser.failed(new Verdict(VerdictKind.BROWSER_ENDED, ""));
        assertThat(page(CODE)).contains("id=\"failure\"", "53003", "id=\"again\"");
        press(SIGN_IN + "/browser");
        assertThat(device.desk.inBrowser.state()).isEqualTo(SignInSession.State.WAITING);
        press(CODE + "/cancel");
        assertThat(device.desk.session()).isEmpty();
    }

    @Test
    void leavingItsPageEndsItAsWithACode() throws Exception {
        press(SIGN_IN + "/browser");
        page(CODE);
        assertThat(page("/status")).contains("cancelled because you left its page");
        assertThat(device.desk.session()).isEmpty();
    }

    @Test
    void withoutABrowserThereIsNoButtonButTheReason() throws Exception {
        device.desk.browser = false;
        assertThat(page(SIGN_IN))
                .contains("id=\"no-browser\"", "There is no browser on the device", "chromium")
                .doesNotContain("id=\"sign-in-browser\"");
        beginWithACodeThatEnds(VerdictKind.CODE_EXPIRED);
        assertThat(page(CODE)).contains("id=\"way-round\"").doesNotContain("id=\"sign-in-browser\"");
    }

    @Test
    void aCodeThatExpiredAsksForThePolicyAndShowsTheWayRound() throws Exception {
        beginWithACodeThatEnds(VerdictKind.CODE_EXPIRED);
        assertThat(page(CODE))
                .contains("Did the browser show error 53003", "id=\"sign-in-browser\"", "id=\"new-code\"")
                .doesNotContain("id=\"consent\"");
        beginWithACodeThatEnds(VerdictKind.POLICY_BLOCKS);
        assertThat(page(CODE)).contains("id=\"way-round\"");
        beginWithACodeThatEnds(VerdictKind.DECLINED);
        assertThat(page(CODE)).doesNotContain("id=\"way-round\"", "id=\"consent\"");
    }

    /** Support asks for the numbers, which only the identity server's own words have. */
    @Test
    void theIdentityServersWordsAreKeptForSupport() throws Exception {
        press(SIGN_IN);
        assertThat(page(CODE)).doesNotContain("id=\"sign-in-reply\"");
        device.desk.session.failed(new Verdict(VerdictKind.POLICY_BLOCKS, REPLY));
        assertThat(page(CODE)).contains("Details for support", "id=\"sign-in-reply\"", REPLY);
        press(SIGN_IN + "/browser");
        device.desk.inBrowser.failed(new Verdict(VerdictKind.APP_REGISTRATION, REPLY));
        assertThat(page(CODE)).contains("id=\"sign-in-reply\"", REPLY);
        press(CODE + "/cancel");
        Instant now = Instant.parse("2026-03-02T11:05:00Z");
        device.signIn = new SignInState(
                SignInState.Status.SIGN_IN_AGAIN,
                Optional.of(new Account("vera@contoso.example", "", EmailService.EXCHANGE_ONLINE, now)),
                Optional.of(now.plus(Duration.ofDays(90))),
                Optional.of(new Verdict(VerdictKind.ACCOUNT_PASSWORD, REPLY)));
        device.publish();
        assertThat(page(BASIC)).contains("id=\"sign-in-reply\"", REPLY);
    }

    @Test
    void missingConsentNamesTheAddress() throws Exception {
        beginWithACodeThatEnds(VerdictKind.CONSENT_MISSING);
        assertThat(page(CODE))
                .contains("id=\"consent-address\"", CONSENT.replace("&", "&amp;"))
                .doesNotContain("way-round");
    }

    @Test
    void theDateByWhichItLapsesIsOnThePage() throws Exception {
        assertThat(page(BASIC)).doesNotContain("id=\"lapses\"");
        Instant now = Instant.parse("2026-03-02T11:05:00Z");
        device.signIn = new SignInState(
                SignInState.Status.SIGNED_IN,
                Optional.of(new Account("vera@contoso.example", "", EmailService.EXCHANGE_ONLINE, now)),
                Optional.of(now.plus(Duration.ofDays(90))),
                Optional.empty());
        device.publish();
        assertThat(page(BASIC)).contains("id=\"lapses\"", "31 May 2026", "at the latest");
    }
}
