package io.mailpanel.mail.signin;

import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTPS to the one identity server of the configuration, and to no other host. Thread-safe. */
final class IdentityWire {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityWire.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration REQUEST = Duration.ofSeconds(30);
    /** The client sets these itself, and refuses to have them set. */
    private static final Set<String> OWN_HEADERS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final IdentityConfig config;
    private final String authorityHost;
    private final Trust trust;
    private SSLContext believed;
    private HttpClient client;

    /**
     * @param authorityHost the host that MSAL believes to talk to
     * @param config where its requests really go
     */
    IdentityWire(String authorityHost, IdentityConfig config, Trust trust) {
        this.authorityHost = authorityHost;
        this.config = config;
        this.trust = trust;
        client();
    }

    /** One client as long as the same authorities are believed: it keeps connections that were checked against them. */
    private synchronized HttpClient client() {
        SSLContext now = trust.context();
        if (now != believed) {
            believed = now;
            client = client(now);
        }
        return client;
    }

    /** One without any connection. */
    private synchronized HttpClient anew() {
        believed = trust.context();
        client = client(believed);
        return client;
    }

    private static HttpClient client(SSLContext believed) {
        SSLParameters tls = new SSLParameters();
        tls.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        return HttpClient.newBuilder()
                .sslContext(believed)
                .sslParameters(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .proxy(ProxySelector.getDefault())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends a form. A connection that was kept open and that the server, or a router between, has ended meanwhile fails only
     * now: what may be sent twice is sent once more then, on a new one, and what counts once is sent on none but a new one.
     */
    HttpResponse<String> post(URL url, Map<String, String> headers, TokenForm form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(mapped(url))
                .timeout(REQUEST)
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded()));
        headers.forEach((name, value) -> {
            if (value != null && !OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                request.setHeader(name, value);
            }
        });
        request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setHeader("Accept", "application/json");
        AtomicBoolean answered = new AtomicBoolean();
        HttpResponse.BodyHandler<String> body = info -> {
            answered.set(true);
            return HttpResponse.BodyHandlers.ofString().apply(info);
        };
        try {
            HttpClient now = form.countsOnce() ? anew() : client();
            return now.send(request.build(), body);
        } catch (IOException e) {
            if (answered.get() || !form.repeatable() || !brokeOff(e)) {
                throw e;
            }
            LOG.debug(
                    "The connection to the identity server broke off before it replied: once more ({})", e.toString());
            return anew().send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Not a server that cannot be reached, is not believed, or has not answered in time. */
    private static boolean brokeOff(IOException e) {
        return !(e instanceof HttpTimeoutException || e instanceof ConnectException || e instanceof SSLException);
    }

    /** Where an address of the authority really is; no other host's is let through. */
    URI mapped(URL url) throws IOException {
        if (!url.getHost().equalsIgnoreCase(authorityHost)) {
            throw new IOException("no request goes to " + url.getHost());
        }
        return config.address(url.getFile());
    }
}
