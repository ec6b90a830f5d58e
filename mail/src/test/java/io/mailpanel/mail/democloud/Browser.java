package io.mailpanel.mail.democloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as the pages need one: cookies, redirects, forms. */
public final class Browser {
    private final HttpClient http;
    private final URI identity;
    private final String language;
    private HttpResponse<String> page;

    public Browser(DemoCloud cloud, String language) throws IOException {
        this.http = Clients.trusting(cloud.caFile())
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.identity = cloud.identityEndpoint();
        this.language = language;
    }

    public Browser open(String path) {
        return send(HttpRequest.newBuilder(identity.resolve(path)).GET());
    }

    /** Submits the screen's form with the field filled in. */
    public Browser submit(String field, String value) {
        return post(path(), field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** Submits the form with a button, as its name and value say. */
    public Browser press(String buttonId) {
        Matcher button =
                Pattern.compile("<button id=\"" + buttonId + "\"([^>]*)>").matcher(html());
        if (!button.find()) {
            throw new AssertionError("no button " + buttonId + " on " + html());
        }
        Matcher value = Pattern.compile("name=\"(.*?)\" value=\"(.*?)\"").matcher(button.group(1));
        return post(path(), value.find() ? value.group(1) + "=" + value.group(2) : "");
    }

    public Browser post(String path, String body) {
        return send(HttpRequest.newBuilder(identity.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** From the code to the password, whatever comes after it. */
    public Browser signIn(String code, String account, String password) {
        return open("/devicelogin")
                .submit("code", code)
                .submit("account", account)
                .submit("password", password);
    }

    /** Goes back to the app, as the page's script does: every hidden field, by the form's own method. */
    public Browser leave() {
        Matcher form = Pattern.compile("<form id=\"leave\" method=\"(.*?)\" action=\"(.*?)\"")
                .matcher(html());
        if (!form.find()) {
            throw new AssertionError("no way back on " + html());
        }
        String fields = Pattern.compile("<input type=\"hidden\" name=\"(.*?)\" value=\"(.*?)\">")
                .matcher(html())
                .results()
                .map(f -> f.group(1) + "=" + URLEncoder.encode(unescaped(f.group(2)), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return form.group(1).equals("post") ? post(form.group(2), fields) : open(form.group(2) + "?" + fields);
    }

    private static String unescaped(String html) {
        return html.replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }

    private Browser send(HttpRequest.Builder request) {
        try {
            page = http.send(
                    request.header("Accept-Language", language)
                            .header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String html() {
        return page.body();
    }

    public HttpResponse<String> response() {
        return page;
    }

    /** Where the screen's form goes. */
    public String path() {
        return find("<form method=\"post\" action=\"(.*?)\"");
    }

    /** Which screen it is. */
    public String screen() {
        return find("<body id=\"screen-(.*?)\"");
    }

    /** The words of the error; empty for none. */
    public String error() {
        return find("(?s)id=\"error\".*?<span>(.*?)</span>");
    }

    public boolean has(String id) {
        return html().contains(" id=\"" + id + "\"");
    }

    private String find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html());
        return matcher.find() ? matcher.group(1) : "";
    }
}
