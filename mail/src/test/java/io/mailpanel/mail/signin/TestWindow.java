package io.mailpanel.mail.signin;

import java.util.concurrent.CompletableFuture;

/** The window of the browser on the device, which the test drives itself. */
public final class TestWindow implements BrowserOpener.Window {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @Override
    public CompletableFuture<Void> closed() {
        return closed;
    }

    @Override
    public void close() {
        closed.complete(null);
    }
}
