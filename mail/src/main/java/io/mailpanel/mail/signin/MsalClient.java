package io.mailpanel.mail.signin;

import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.Prompt;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import com.microsoft.aad.msal4j.SystemBrowserOptions;
import com.microsoft.aad.msal4j.TokenSource;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** One account's MSAL: its flows, its silent refresh, its token cache in memory. The cache is secret. */
final class MsalClient {
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
    /** Entra takes any port with it (RFC 8252, 7.3); MSAL chooses one. */
    private static final URI LOOPBACK = URI.create("http://localhost");

    private final String scope;
    private final IdentityHttp http;
    private final PublicClientApplication msal;
    private volatile String cache;
    private volatile CompletableFuture<IAuthenticationResult> interactive = new CompletableFuture<>();

    /** @param cache what an earlier client had, or empty for a new sign-in */
    MsalClient(IdentityConfig config, EmailService service, IdentityWire wire, ExecutorService threads, String cache) {
        this.scope = config.scope();
        this.cache = cache;
        Optional<KnownAccount> known = cache.isEmpty() ? Optional.empty() : KnownAccount.inCache(cache);
        this.http = new IdentityHttp(wire, new ReplyMender(scope, known), SLOW_DOWN);
        String tenant = config.tenantFor(service);
        try {
            this.msal = PublicClientApplication.builder(config.clientId())
                    .authority(IdentityConfig.MICROSOFT + "/" + tenant + "/")
                    .instanceDiscovery(false)
                    .httpClient(http)
                    .executorService(threads)
                    .logPii(false)
                    .disableInternalRetries()
                    .setTokenCacheAccessAspect(new InMemory())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("identity.tenant is no part of an address: " + tenant, e);
        }
    }

    /** Starts the flow; the consumer gets the code on another thread, before the first poll. */
    CompletableFuture<Tokens> deviceCode(Consumer<DeviceCode> consumer) {
        return msal.acquireToken(DeviceCodeFlowParameters.builder(Set.of(scope), consumer)
                        .build())
                .thenApply(this::tokens);
    }

    /**
     * Starts the authorization code flow with PKCE. MSAL waits on a loopback port and makes the address; {@link Landing}
     * stands before that port, since MSAL forgets what a negative answer said.
     *
     * @param landing where the browser comes back to
     * @param open gets the address that the browser must open, on another thread, before anybody can answer
     * @param within how long the person has
     */
    CompletableFuture<Tokens> inBrowser(Landing landing, Consumer<URI> open, Duration within) {
        CountDownLatch started = new CountDownLatch(1);
        SystemBrowserOptions browser = SystemBrowserOptions.builder()
                .openBrowserAction(url -> {
                    // MSAL asks its own future, which it has only when acquireToken has returned.
                    awaitQuietly(started);
                    URI real = landing.before(http.browserAddress(url));
                    http.redirectUri(landing.address());
                    open.accept(real);
                })
                .build();
        InteractiveRequestParameters parameters = InteractiveRequestParameters.builder(LOOPBACK)
                .scopes(Set.of(scope))
                .prompt(Prompt.SELECT_ACCOUNT)
                .systemBrowserOptions(browser)
                .httpPollingTimeoutInSeconds(Math.toIntExact(within.toSeconds()))
                .build();
        CompletableFuture<IAuthenticationResult> answer = msal.acquireToken(parameters);
        interactive = answer;
        started.countDown();
        return answer.thenApply(this::tokens);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A token from the cache, or refreshed when it has under five minutes left.
     *
     * @param force refreshed in any case
     */
    Tokens silent(boolean force) throws MailException {
        try {
            IAccount account = msal.getAccounts().join().stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new MailException(new Verdict(VerdictKind.SIGN_IN_AGAIN, "no account in the cache")));
            SilentParameters parameters = SilentParameters.builder(Set.of(scope), account)
                    .forceRefresh(force)
                    .build();
            return tokens(msal.acquireTokenSilently(parameters).join());
        } catch (MalformedURLException | RuntimeException e) {
            // No cause: MSAL's exceptions carry the server's words, which the verdict has in a safe form.
            throw new MailException(MsalErrors.verdict(e));
        }
    }

    private Tokens tokens(IAuthenticationResult result) {
        IAccount account = result.account();
        String username = account == null || account.username() == null ? "" : account.username();
        String tenant = Claims.of(result.idToken()).flatMap(c -> c.text("tid")).orElse("");
        boolean fresh = result.metadata().tokenSource() == TokenSource.IDENTITY_PROVIDER;
        return new Tokens(
                result.accessToken(),
                username,
                tenant,
                fresh,
                result.expiresOnDate().toInstant());
    }

    /** The serialized cache: secret. */
    String cache() {
        return cache;
    }

    /** Ends a flow under way. */
    void end() {
        http.end();
        interactive.cancel(false);
    }

    private final class InMemory implements ITokenCacheAccessAspect {
        @Override
        public void beforeCacheAccess(ITokenCacheAccessContext context) {
            context.tokenCache().deserialize(cache);
        }

        @Override
        public void afterCacheAccess(ITokenCacheAccessContext context) {
            if (context.hasCacheChanged()) {
                cache = context.tokenCache().serialize();
            }
        }
    }
}
