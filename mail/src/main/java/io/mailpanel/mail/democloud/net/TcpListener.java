package io.mailpanel.mail.democloud.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes connections on one address. */
public final class TcpListener implements Loopback.Listener {
    private final ServerSocket socket;
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean accepting;

    /** What is done with a connection; must not block. */
    public interface Welcome {
        /** @throws IOException if it broke already */
        void connection(Socket socket) throws IOException;
    }

    /**
     * Listens from now on; connections wait until {@link #accept}.
     *
     * @param port 0 for any free one
     */
    public TcpListener(InetAddress address, int port) throws IOException {
        socket = new ServerSocket(port, 50, address);
    }

    /** Hands on connections until {@link #close}. */
    public void accept(Welcome welcome) {
        accepting = true;
        try {
            while (!socket.isClosed()) {
                take(welcome);
            }
        } finally {
            left.countDown();
        }
    }

    private void take(Welcome welcome) {
        try {
            welcome.connection(socket.accept());
        } catch (IOException e) {
            // Closed, or that one client was gone already.
        }
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    /** Returns when nobody can connect any more: as long as a thread is in accept(), the system still lets people in. */
    @Override
    public void close() {
        try {
            socket.close();
            if (accepting && !left.await(5, TimeUnit.SECONDS)) {
                throw new IOException("the server does not stop listening");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
