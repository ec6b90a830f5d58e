package io.mailpanel.webconfig;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A browser without a face: cookies, forms, and whatever a hostile page or program could send. */
final class Client {
    final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient http;
    private final String base;

    Client(WebConfig web, KeyStore trusted) throws Exception {
        this("https://localhost:" + web.port(), trusted);
    }

    Client(String base, KeyStore trusted) throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("webconfig", trusted.getCertificate("webconfig"));
        trust.init(certificates);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        this.base = base;
        this.http = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    String origin() {
        return base;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.GET());
    }

    /** A file. */
    HttpResponse<byte[]> bytes(String path) throws Exception {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form that is answered with a file. */
    HttpResponse<byte[]> postForFile(String path, Map<String, String> fields) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base);
        return http.send(request.POST(BodyPublishers.ofString(form(fields))).build(), BodyHandlers.ofByteArray());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form as a page of the device would: with its Origin. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, "Origin", base);
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        String body = form(fields);
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with files, as a page of the device would; a file's field is {@code name/file name}. */
    HttpResponse<String> upload(String path, Map<String, String> fields, Map<String, byte[]> files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(utf8("--edge\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                    + field.getValue() + "\r\n"));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String[] names = file.getKey().split("/", 2);
            body.writeBytes(utf8("--edge\r\nContent-Disposition: form-data; name=\"" + names[0] + "\"; filename=\""
                    + names[1] + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            body.writeBytes(file.getValue());
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--edge--\r\n"));
        return send(multipart(path).POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends a body as it is, with this device's Origin. */
    HttpResponse<String> raw(String path, String contentType, byte[] body) throws Exception {
        return send(request(path)
                .header("Content-Type", contentType)
                .header("Origin", base)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The same without saying beforehand how long it is. */
    HttpResponse<String> uploadChunked(String path, InputStream body) throws Exception {
        return send(multipart(path).POST(BodyPublishers.ofInputStream(() -> body)));
    }

    private HttpRequest.Builder multipart(String path) {
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Origin", base);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    HttpResponse<String> json(String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    /** Logs in with the password; the cookies are kept. */
    HttpResponse<String> logIn(String password) throws Exception {
        String page = get("/log-in").body();
        return post("/log-in", Map.of("csrf", csrf(page), "password", password));
    }

    static String csrf(String page) {
        Matcher found = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form on: " + page);
        }
        return found.group(1);
    }

    /** Where the menus of a page lead to. */
    static List<String> menu(String page) {
        return Pattern.compile("<nav.*?</nav>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .flatMap(nav -> Pattern.compile("href=\"(/[a-z/-]+)\"")
                        .matcher(nav.group())
                        .results()
                        .map(link -> link.group(1)))
                .distinct()
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(10));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }
}
