package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.tls.Trust;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A person with a browser at the demo cloud's identity pages: types code, account and password, and consents. */
final class DemoPerson {
    private final HttpClient browser;

    DemoPerson(Trust trust) {
        browser = HttpClient.newBuilder().sslContext(trust.context()).build();
    }

    /** Signs in with consent on behalf of the organization. */
    void signIn(DeviceCodeSession session, String account, String password) throws Exception {
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(session.verificationAddress()).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String action = page.body().replaceAll("(?s).*<form[^>]* action=\"([^\"]+)\".*", "$1");
        URI step = session.verificationAddress().resolve(action);
        for (String field : new String[] {
            "code=" + encoded(session.userCode()),
            "account=" + encoded(account),
            "password=" + encoded(password),
            "consent=on"
        }) {
            if (!step.getPath().endsWith("/done")) {
                step = submit(step, cookie, field);
            }
        }
        assertThat(step.getPath()).endsWith("/done");
    }

    private URI submit(URI step, String cookie, String field) throws Exception {
        HttpRequest form = HttpRequest.newBuilder(step)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(field))
                .build();
        HttpResponse<String> answer = browser.send(form, HttpResponse.BodyHandlers.ofString());
        return step.resolve(
                answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
