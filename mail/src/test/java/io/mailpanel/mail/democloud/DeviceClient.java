package io.mailpanel.mail.democloud;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A device that signs in by itself over HTTP, without any library of ours. */
public final class DeviceClient {
    public static final String SCOPE = "openid profile offline_access https://outlook.office.com/SMTP.Send";

    private final HttpClient http;
    private final URI identity;
    private final String tenant;

    public DeviceClient(DemoCloud cloud, String tenant) throws IOException {
        this.http = Clients.trusting(cloud.caFile()).build();
        this.identity = cloud.identityEndpoint();
        this.tenant = tenant;
    }

    /** A reply: the HTTP status and the JSON. */
    public record Result(int status, JsonObject json) {
        public String text(String name) {
            return json.has(name) ? json.get(name).getAsString() : "";
        }

        public String error() {
            return text("error");
        }

        /** The first of error_codes, 0 for none. */
        public int code() {
            var codes = json.getAsJsonArray("error_codes");
            return codes == null || codes.isEmpty() ? 0 : codes.get(0).getAsInt();
        }
    }

    public Result begin() {
        return begin(SCOPE);
    }

    public Result begin(String scope) {
        return post("devicecode", Map.of("client_id", DemoCloud.CLIENT_ID, "scope", scope));
    }

    public Result poll(Result begun) {
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "urn:ietf:params:oauth:grant-type:device_code",
                        "client_id",
                        DemoCloud.CLIENT_ID,
                        "device_code",
                        begun.text("device_code"),
                        "client_info",
                        "1"));
    }

    public Result refresh(String token) {
        return post(
                "token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        DemoCloud.CLIENT_ID,
                        "refresh_token",
                        token,
                        "scope",
                        SCOPE));
    }

    /** @param endpoint devicecode or token */
    public Result post(String endpoint, Map<String, String> fields) {
        String body = new LinkedHashMap<>(fields)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(identity.resolve("/" + tenant + "/oauth2/v2.0/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Result(
                    response.statusCode(),
                    JsonParser.parseString(response.body()).getAsJsonObject());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
