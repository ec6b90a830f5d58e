package io.mailpanel.mail.peer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A plain RFC 6749/8628 server behind Entra-shaped paths, by somebody who never heard of MSAL: no client_info, no interval,
 * expires_in as a string, a refresh token that stays the same, an aud array. Answers can be scripted.
 */
public final class OAuthPeer implements AutoCloseable {
    public static final String DEVICE_CODE = "peer-device-code-1234567890";
    public static final String REFRESH_TOKEN = "peer-refresh-token-abcdefghij";
    public static final String SCOPE = "https://outlook.office.com/SMTP.Send";

    /** One request as it came. */
    public record Asked(String path, Map<String, String> form, long nanos) {}

    /** One answer to give. */
    public record Answer(int status, String type, String body) {
        public static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        public static Answer error(String error, String description) {
            JsonObject json = new JsonObject();
            json.addProperty("error", error);
            json.addProperty("error_description", description);
            return json(400, json.toString());
        }

        public static Answer pending() {
            return error("authorization_pending", "AADSTS70016: pending");
        }
    }

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    public final Deque<Answer> codeAnswers = new ConcurrentLinkedDeque<>();
    public final Deque<Answer> tokenAnswers = new ConcurrentLinkedDeque<>();
    public volatile Map<String, String> idClaims = Map.of("sub", "s-1", "preferred_username", "vera@contoso.example");
    public volatile Map<String, String> accessClaims = Map.of("sub", "s-1");
    public volatile boolean opaque;
    public volatile boolean idTokenOnRefresh;
    public volatile String expiresIn = "\"3600\"";

    private final AtomicInteger issued = new AtomicInteger();
    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    public OAuthPeer(SSLContext tls) throws IOException {
        this(tls, 0);
    }

    public OAuthPeer(SSLContext tls, int port) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI endpoint() {
        return URI.create("https://localhost:" + port());
    }

    /** The access token of that number, from 1. */
    public String accessToken(int number) {
        return opaque
                ? "peer-opaque-access-token-" + number
                : jwt(accessClaims, "access-" + number) + "c2lnbmF0dXJl" + number;
    }

    public int issued() {
        return issued.get();
    }

    public long polls() {
        return asked.stream().filter(a -> a.path().endsWith("/token")).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&")) {
            String[] pair = field.split("=", 2);
            form.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(path, form, System.nanoTime()));
        Answer answer = answer(exchange, path, form);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, String path, Map<String, String> form) {
        if (!"application/x-www-form-urlencoded"
                .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return Answer.error("invalid_request", "not a form");
        }
        if (path.matches("/[^/]+/oauth2/v2.0/devicecode")) {
            Answer scripted = codeAnswers.poll();
            return scripted != null
                    ? scripted
                    : Answer.json(
                            200,
                            "{\"device_code\":\"" + DEVICE_CODE + "\",\"user_code\":\"WDJB-MJHT\","
                                    + "\"verification_uri\":\"https://id.example/device\",\"expires_in\":\"600\"}");
        }
        if (!path.matches("/[^/]+/oauth2/v2.0/token")) {
            return new Answer(404, "text/html", "<html>no</html>");
        }
        Answer scripted = tokenAnswers.poll();
        return scripted != null ? scripted : grant(form);
    }

    private Answer grant(Map<String, String> form) {
        boolean refresh = "refresh_token".equals(form.get("grant_type"));
        boolean device = "urn:ietf:params:oauth:grant-type:device_code".equals(form.get("grant_type"));
        if (!(device && DEVICE_CODE.equals(form.get("device_code")))
                && !(refresh && REFRESH_TOKEN.equals(form.get("refresh_token")))) {
            return Answer.error("unsupported_grant_type", "unsupported grant");
        }
        String idToken = idClaims != null && (device || idTokenOnRefresh)
                ? ",\"id_token\":\"" + jwt(idClaims, "id") + "c2ln\""
                : "";
        String refreshToken = device ? ",\"refresh_token\":\"" + REFRESH_TOKEN + "\"" : "";
        return Answer.json(
                200,
                "{\"token_type\":\"bearer\",\"access_token\":\"" + accessToken(issued.incrementAndGet())
                        + "\",\"expires_in\":" + expiresIn + ",\"scope\":\"SMTP.Send offline_access\"" + refreshToken
                        + idToken + "}");
    }

    private static String jwt(Map<String, String> claims, String id) {
        JsonObject json = new JsonObject();
        claims.forEach(json::addProperty);
        json.addProperty("jti", id);
        JsonArray audience = new JsonArray();
        audience.add("one");
        audience.add("two");
        json.add("aud", audience);
        return base64("{\"alg\":\"RS256\"}") + "." + base64(json.toString()) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
