package io.mailpanel.panel;

import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.tls.Trust;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at the identity server's pages. */
public final class DemoSignIn {
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"(.*?)\"");

    private final HttpClient http;
    private final URI identity;

    /** @param cloud whose pages */
    public DemoSignIn(DemoCloud cloud) throws Exception {
        identity = cloud.identityEndpoint();
        http = HttpClient.newBuilder()
                .sslContext(Trust.load(Optional.of(cloud.caFile())).context())
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    /** Types code, account and password, and consents for the organization if that is asked. */
    public void walk(String code, String account, String password) throws Exception {
        String page =
                send(HttpRequest.newBuilder(identity.resolve("/devicelogin")).GET());
        page = submit(page, "code", code);
        page = submit(page, "account", account);
        page = submit(page, "password", password);
        if (page.contains("name=\"consent\"")) {
            submit(page, "consent", "1");
        }
    }

    private String submit(String page, String field, String value) throws Exception {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("no form on " + page);
        }
        String body = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(identity.resolve(form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
