package io.mailpanel.mail.signin;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/**
 * MSAL's way to the network, one for each sign-in. What MSAL would not survive (slow_down, a passing outage while it polls,
 * HTML, a standard server's replies) is dealt with here. Errors pass it as exceptions of ours: it would remember a 5xx, a
 * 429 and an invalid_grant in static caches and then answer from them for two minutes without asking anybody.
 */
final class IdentityHttp implements IHttpClient {
    /** A lost poll is no reason to make the person start again; a server that stays away is. */
    private static final int LOST_POLLS = 5;

    private final IdentityWire wire;
    private final ReplyMender mender;
    private final Duration slowDownStep;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile URI redirectUri;
    private Duration pause = Duration.ZERO;
    private int lost;

    /** @param slowDownStep how much longer each slow_down makes the wait: 5 s (RFC 8628, 3.5) */
    IdentityHttp(IdentityWire wire, ReplyMender mender, Duration slowDownStep) {
        this.wire = wire;
        this.mender = mender;
        this.slowDownStep = slowDownStep;
    }

    /** Where the browser must really go: MSAL hands it an address of its authority, past this client. */
    URI browserAddress(URL url) {
        try {
            return wire.mapped(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in an authorization code's request as its redirect address instead of MSAL's own. */
    void redirectUri(URI address) {
        redirectUri = address;
    }

    /** Makes every further request, also one that waits, end with {@link SignInEnded}. */
    void end() {
        ended.countDown();
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        TokenForm form = TokenForm.of(request.body()).redirectedTo(redirectUri);
        if (form.polls()) {
            return poll(request, form);
        }
        if (ended.getCount() == 0) {
            throw new SignInEnded();
        }
        return ask(request, form);
    }

    private IHttpResponse poll(HttpRequest request, TokenForm form) throws IOException, InterruptedException {
        if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new SignInEnded();
        }
        try {
            IHttpResponse reply = ask(request, form);
            lost = 0;
            return reply;
        } catch (SSLException | OAuthRefusal e) {
            throw e;
        } catch (IOException e) {
            if (++lost >= LOST_POLLS) {
                throw e;
            }
            return pending();
        }
    }

    private IHttpResponse ask(HttpRequest request, TokenForm form) throws IOException, InterruptedException {
        HttpResponse<String> reply = wire.post(request.url(), request.headers(), form);
        int status = reply.statusCode();
        if (status == 429 || status >= 500) {
            throw new IdentityBusy("HTTP " + status);
        }
        if (status == 200) {
            String body = reply.body();
            return new Reply(200, form.grant() ? mender.tokens(body) : mender.deviceCode(body));
        }
        OAuthError error = OAuthError.of(reply.body(), status, form.secrets());
        if (form.polls() && error.code().equals("slow_down")) {
            pause = pause.plus(slowDownStep);
            return pending();
        }
        if (form.polls() && error.code().equals("authorization_pending")) {
            return pending();
        }
        throw new OAuthRefusal(error.code(), error.description());
    }

    private static IHttpResponse pending() {
        return new Reply(400, "{\"error\":\"authorization_pending\",\"error_description\":\"pending\"}");
    }

    private record Reply(int statusCode, String body) implements IHttpResponse {
        /** None: Retry-After would make MSAL block itself, and it reads no other. */
        @Override
        public Map<String, List<String>> headers() {
            return Map.of("Content-Type", List.of("application/json"));
        }

        /** Without the tokens. */
        @Override
        public String toString() {
            return "Reply[" + statusCode + "]";
        }
    }
}
