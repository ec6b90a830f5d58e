package io.mailpanel.mail.signin;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.tls.Trust;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes MSAL clients. Nothing of MSAL or HTTP is loaded before the first of them. Thread-safe. */
final class MsalDoor implements AutoCloseable {
    private final IdentityConfig config;
    private final Trust trust;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
    /** Held here because a logger that nobody holds forgets its level. */
    private final Logger msalLog = Logger.getLogger("com.microsoft.aad.msal4j");

    private IdentityWire wire;

    MsalDoor(IdentityConfig config, Trust trust) {
        this.config = config;
        this.trust = trust;
    }

    /** @param cache an earlier client's cache, or empty */
    synchronized MsalClient client(EmailService service, String cache) {
        if (wire == null) {
            // It warns of every failed request with the server's words; what is worth saying is said by us, in a safe
            // form.
            msalLog.setLevel(Level.OFF);
            wire = new IdentityWire(IdentityConfig.MICROSOFT.getHost(), config, trust);
        }
        return new MsalClient(config, service, wire, threads, cache);
    }

    /** Where work of a sign-in runs that may wait. */
    ExecutorService threads() {
        return threads;
    }

    private static ThreadFactory daemons() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "sign-in-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
