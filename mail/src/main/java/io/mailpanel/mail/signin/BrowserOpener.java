package io.mailpanel.mail.signin;

import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Shows a page in a browser on this very device. */
public interface BrowserOpener {
    /**
     * Opens a window of its own, without anything that an earlier one remembered. Blocks at most until it has started.
     *
     * @param address an https address, secret for as long as the sign-in lasts
     * @throws IOException if there is no browser, or it does not start
     */
    Window open(URI address) throws IOException;

    /** Why it cannot open any, as the device is; empty if it can. */
    default Optional<VerdictKind> hindrance() {
        return Optional.empty();
    }

    /** A window that was opened. */
    interface Window extends AutoCloseable {
        /** Completes when the window is gone, by whoever closed it. */
        CompletableFuture<Void> closed();

        /** Closes it and erases what the browser kept; does nothing when it is gone already. */
        @Override
        void close();
    }
}
