package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.mailpanel.mail.democloud.DeviceClient.Result;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The authorization endpoint as a standard app sees it, without any library of ours or of MSAL's. */
final class AuthorizeTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /** RFC 7636, appendix B. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
    private DemoCloud cloud;
    private HttpServer app;
    private String redirect;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, clock);
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            arrived.add(
                    exchange.getRequestMethod().equals("POST")
                            ? "POST " + body
                            : "GET " + exchange.getRequestURI().getRawQuery());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        app.start();
        redirect = "http://localhost:" + app.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        app.stop(0);
        cloud.close();
    }

    private Map<String, String> request() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", DemoCloud.CLIENT_ID);
        query.put("response_type", "code");
        query.put("redirect_uri", redirect);
        query.put("scope", DeviceClient.SCOPE);
        query.put("state", "a b&c\"<");
        query.put("code_challenge", CHALLENGE);
        query.put("code_challenge_method", "S256");
        return query;
    }

    private Browser open(Map<String, String> query) throws Exception {
        return new Browser(cloud, "en")
                .open("/organizations/oauth2/v2.0/authorize?"
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private Browser signedIn(Map<String, String> query) throws Exception {
        return open(query)
                .submit("account", "admin@contoso.example")
                .submit("password", "Demo-Admin-1")
                .submit("consent", "1");
    }

    /** The answer's fields, with the method under its own name. */
    private Map<String, String> answer() throws Exception {
        String line = arrived.poll(20, TimeUnit.SECONDS);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("method", line.substring(0, line.indexOf(' ')));
        for (String field : line.substring(line.indexOf(' ') + 1).split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private Result redeem(String code, String redirectUri, String verifier) throws Exception {
        return new DeviceClient(cloud, "organizations")
                .post(
                        "token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                DemoCloud.CLIENT_ID,
                                "code",
                                code,
                                "redirect_uri",
                                redirectUri,
                                "code_verifier",
                                verifier));
    }

    @Test
    void aCodeIsGoodOnceAndStateComesBackUnchanged() throws Exception {
        signedIn(request()).leave();
        Map<String, String> answer = answer();
        assertThat(answer).containsEntry("method", "GET").containsEntry("state", "a b&c\"<");
        Result tokens = redeem(answer.get("code"), redirect, VERIFIER);
        assertThat(tokens.text("access_token")).isNotEmpty();
        assertThat(tokens.text("refresh_token")).isNotEmpty();
        assertThat(tokens.text("id_token")).isNotEmpty();
        assertThat(redeem(answer.get("code"), redirect, VERIFIER).code()).isEqualTo(54005);
    }

    @Test
    void aWrongVerifierSpoilsTheCode() throws Exception {
        signedIn(request()).leave();
        String code = answer().get("code");
        assertThat(redeem(code, redirect, VERIFIER.replace('X', 'Y')).code()).isEqualTo(501481);
        assertThat(redeem(code, redirect, VERIFIER).code()).isEqualTo(54005);
    }

    @Test
    void anotherRedirectAddressOrALateAppIsRefused() throws Exception {
        signedIn(request()).leave();
        assertThat(redeem(answer().get("code"), redirect + "/x", VERIFIER).code())
                .isEqualTo(500112);
        open(request())
                .submit("account", "admin@contoso.example")
                .submit("password", "Demo-Admin-1")
                .leave();
        clock.advance(Duration.ofMinutes(11));
        assertThat(redeem(answer().get("code"), redirect, VERIFIER).code()).isEqualTo(70008);
    }

    @Test
    void cancelComesBackAsAccessDeniedByPostIfThatWasAskedFor() throws Exception {
        Map<String, String> query = request();
        query.put("response_mode", "form_post");
        open(query).press("cancel").leave();
        assertThat(answer())
                .containsEntry("method", "POST")
                .containsEntry("error", "access_denied")
                .containsEntry("state", "a b&c\"<")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/, 50011",
        "redirect_uri, http://localhost.evil.example/, 50011",
        "client_id, 00000000-0000-0000-0000-000000000000, 700016",
        "code_challenge_method, plain, 9002325",
        "code_challenge, short, 9002325",
        "response_type, token, 70005",
        "scope, https://graph.example/None, 70011"
    })
    void aWrongRequestIsSaidOnThePageAndLeadsNowhere(String name, String value, int code) throws Exception {
        Map<String, String> query = request();
        query.put(name, value);
        Browser page = open(query);
        assertThat(page.response().statusCode()).isEqualTo(400);
        assertThat(page.html()).contains("AADSTS" + code).doesNotContain("<form");
        assertThat(arrived).isEmpty();
    }

    @Test
    void discoveryNamesIt() throws Exception {
        assertThat(new Browser(cloud, "en")
                        .open("/organizations/v2.0/.well-known/openid-configuration")
                        .html())
                .contains("/organizations/oauth2/v2.0/authorize", "S256", "authorization_code");
        assertThat(Base64.getUrlDecoder().decode(CHALLENGE)).hasSize(32);
    }
}
