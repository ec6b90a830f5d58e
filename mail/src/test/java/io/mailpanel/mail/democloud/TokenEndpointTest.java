package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.mailpanel.mail.democloud.DeviceClient.Result;
import io.mailpanel.mail.democloud.identity.EntraError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a device hears at the device code and token endpoints. */
final class TokenEndpointTest {
    private static final String VERA = "vera@contoso.example";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private DemoCloud cloud;
    private DeviceClient device;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, clock);
        device = new DeviceClient(cloud, "organizations");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Result signedIn() throws Exception {
        return CloudInFolder.signIn(cloud, "organizations", "admin@contoso.example", "Demo-Admin-1");
    }

    @Test
    void accessTokenIsSignedLongAndHasEntrasClaims() throws Exception {
        signedIn();
        Result tokens = CloudInFolder.signIn(cloud, "contoso.example", VERA, "Demo-Vera-1");
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.text("scope")).isEqualTo("https://outlook.office.com/SMTP.Send");
        assertThat(tokens.json().get("expires_in").getAsInt()).isBetween(3500, 3600);
        String token = tokens.text("access_token");
        assertThat(token.length()).isBetween(2048, 4096);
        SignedJWT jwt = SignedJWT.parse(token);
        String keys =
                new Browser(cloud, "en").open("/common/discovery/v2.0/keys").html();
        assertThat(keys).doesNotContain("\"d\":");
        var key = JWKSet.parse(keys).getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://outlook.office.com");
        assertThat(claims.getStringClaim("scp")).isEqualTo("SMTP.Send");
        assertThat(claims.getStringClaim("upn")).isEqualTo(VERA);
        assertThat(claims.getIssuer()).isEqualTo(cloud.identityEndpoint() + "/" + claims.getStringClaim("tid") + "/");
        assertThat(claims.getStringClaim("appid")).isEqualTo(DemoCloud.CLIENT_ID);
        assertThat(claims.getExpirationTime())
                .isEqualTo(Date.from(clock.instant().plus(Duration.ofHours(1))));
        var id = SignedJWT.parse(tokens.text("id_token")).getJWTClaimsSet();
        assertThat(id.getAudience()).containsExactly(DemoCloud.CLIENT_ID);
        assertThat(id.getStringClaim("preferred_username")).isEqualTo(VERA);
        assertThat(id.getStringClaim("oid")).isEqualTo(claims.getStringClaim("oid"));
        String info = new String(Base64.getUrlDecoder().decode(tokens.text("client_info")), StandardCharsets.UTF_8);
        assertThat(info)
                .isEqualTo(
                        "{\"uid\":\"" + id.getStringClaim("oid") + "\",\"utid\":\"" + id.getStringClaim("tid") + "\"}");
    }

    @Test
    void pollingTooFastIsSlowedDownAndWaitingHelps() {
        Result begun = device.begin();
        assertThat(begun.json().get("interval").getAsInt()).isEqualTo(1);
        assertThat(begun.json().get("expires_in").getAsInt()).isEqualTo(900);
        assertThat(begun.text("user_code")).matches("[A-Z]{9}");
        assertThat(device.poll(begun).error()).isEqualTo("authorization_pending");
        clock.advance(Duration.ofMillis(500));
        assertThat(device.poll(begun).error()).isEqualTo("slow_down");
        clock.advance(CloudInFolder.INTERVAL);
        assertThat(device.poll(begun).error()).isEqualTo("authorization_pending");
    }

    @Test
    void deviceCodeIsRedeemedOnce() throws Exception {
        Result begun = device.begin();
        new Browser(cloud, "en")
                .signIn(begun.text("user_code"), "admin@contoso.example", "Demo-Admin-1")
                .press("accept");
        Map<String, String> msal = Map.of(
                "grant_type",
                "device_code",
                "client_id",
                DemoCloud.CLIENT_ID,
                "device_code",
                begun.text("device_code"));
        Result tokens = device.post("token", msal);
        assertThat(tokens.text("access_token")).isNotEmpty();
        assertThat(tokens.json().has("client_info")).isFalse();
        Result again = device.post("token", msal);
        assertThat(again.error()).isEqualTo("invalid_grant");
        assertThat(again.code()).isEqualTo(54005);
    }

    @Test
    void withoutOpenidAndOfflineThereIsOnlyAnAccessToken() throws Exception {
        Result begun =
                device.begin("https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All");
        new Browser(cloud, "en")
                .signIn(begun.text("user_code"), "admin@contoso.example", "Demo-Admin-1")
                .press("accept");
        Result tokens = device.poll(begun);
        assertThat(tokens.json().has("refresh_token") || tokens.json().has("id_token"))
                .isFalse();
        assertThat(SignedJWT.parse(tokens.text("access_token"))
                        .getJWTClaimsSet()
                        .getStringClaim("scp"))
                .isEqualTo("IMAP.AccessAsUser.All SMTP.Send");
    }

    @Test
    void wrongRequestsAreAnsweredInEntrasWords() throws Exception {
        Map<String, String> good =
                Map.of("grant_type", "refresh_token", "client_id", DemoCloud.CLIENT_ID, "refresh_token", "1.Anonsense");
        check(with(good, "x", "y"), 400, "invalid_grant", 9002313);
        check(with(good, "client_id", "11111111-2222-3333-4444-555555555555"), 400, "unauthorized_client", 700016);
        check(with(good, "client_secret", "s"), 401, "invalid_client", 700025);
        check(with(good, "grant_type", "password"), 400, "unsupported_grant_type", 70003);
        check(with(good, "grant_type", ""), 400, "invalid_request", 900144);
        Map<String, String> unknownCode = with(good, "grant_type", "device_code");
        check(with(unknownCode, "device_code", "x"), 400, "bad_verification_code", 70018);
        assertThat(device.begin("https://graph.microsoft.com/User.Wipe").code()).isEqualTo(70011);
        assertThat(device.begin(" ").code()).isEqualTo(900144);
        assertThat(new DeviceClient(cloud, "nowhere.example").begin().code()).isEqualTo(90002);
        cloud.faults().identity().publicClientFlows(false);
        check(good, 401, "invalid_client", 7000218);
    }

    private void check(Map<String, String> fields, int status, String error, int code) {
        Result result = device.post("token", fields);
        assertThat(List.of(result.status(), result.error(), result.code())).containsExactly(status, error, code);
        assertThat(result.text("error_description"))
                .startsWith("AADSTS" + code + ": ")
                .contains("Trace ID: " + result.text("trace_id"), "Correlation ID: " + result.text("correlation_id"));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    @Test
    void refreshTokenIsReplacedAtEachUse() throws Exception {
        String first = signedIn().text("refresh_token");
        Result second = device.refresh(first);
        assertThat(second.text("access_token")).isNotEmpty();
        assertThat(second.text("refresh_token")).isNotEmpty().isNotEqualTo(first);
        Result reused = device.refresh(first);
        assertThat(reused.error()).isEqualTo("invalid_grant");
        assertThat(reused.code()).isEqualTo(50173);
        assertThat(device.refresh(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void restartKeepsPortsAuthorityConsentAndRefreshTokens() throws Exception {
        String token = signedIn().text("refresh_token");
        byte[] authority = java.nio.file.Files.readAllBytes(cloud.caFile());
        var ports = List.of(cloud.identityEndpoint().getPort(), cloud.smtpPort());
        cloud.close();
        cloud = CloudInFolder.start(folder, clock);
        assertThat(List.of(cloud.identityEndpoint().getPort(), cloud.smtpPort()))
                .isEqualTo(ports);
        assertThat(cloud.caFile()).hasBinaryContent(authority);
        assertThat(device.refresh(token).status()).isEqualTo(200);
        assertThat(CloudInFolder.signIn(cloud, "organizations", VERA, "Demo-Vera-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refreshTokensEndByTimeByRevocationAndByConsent() throws Exception {
        String token = signedIn().text("refresh_token");
        clock.advance(Duration.ofDays(89));
        String kept = device.refresh(token).text("refresh_token");
        clock.advance(Duration.ofDays(91));
        assertThat(device.refresh(kept).code()).isEqualTo(700082);
        String expired = signedIn().text("refresh_token");
        cloud.faults().identity().expireRefreshTokens("admin@contoso.example");
        assertThat(device.refresh(expired).code()).isEqualTo(700082);
        String revoked = signedIn().text("refresh_token");
        cloud.faults().identity().revokeRefreshTokens("admin@contoso.example");
        assertThat(device.refresh(revoked).code()).isEqualTo(50173);
        String unconsented = signedIn().text("refresh_token");
        cloud.faults().identity().withdrawConsent();
        Result missing = device.refresh(unconsented);
        assertThat(missing.code()).isEqualTo(65001);
        assertThat(missing.text("suberror")).isEqualTo("consent_required");
    }

    @Test
    void tokensAreNotKeptInPlain() throws Exception {
        Result tokens = signedIn();
        try (var files = java.nio.file.Files.walk(folder)) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                String content = java.nio.file.Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content).doesNotContain(tokens.text("refresh_token").substring(0, 60));
                var mode = java.nio.file.Files.getPosixFilePermissions(file);
                assertThat(java.nio.file.attribute.PosixFilePermissions.toString(mode))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void nextTokenErrorIsGivenOnce() throws Exception {
        String token = signedIn().text("refresh_token");
        cloud.faults()
                .identity()
                .nextTokenError(
                        EntraError.invalidGrant(53003, "Access has been blocked by Conditional Access policies."));
        assertThat(device.refresh(token).code()).isEqualTo(53003);
        assertThat(device.refresh(token).status()).isEqualTo(200);
    }
}
