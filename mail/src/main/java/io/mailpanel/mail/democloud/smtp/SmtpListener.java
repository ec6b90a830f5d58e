package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.net.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Takes connections on one address. */
final class SmtpListener implements Loopback.Listener {
    private final ServerSocket socket;

    /** What is done with a connection; must not block. */
    interface Welcome {
        /** @throws IOException if it broke already */
        void connection(Socket socket) throws IOException;
    }

    SmtpListener(InetAddress address, int port) throws IOException {
        socket = new ServerSocket(port, 50, address);
    }

    /** Hands on connections until {@link #close}. */
    void accept(Welcome welcome) {
        while (!socket.isClosed()) {
            try {
                welcome.connection(socket.accept());
            } catch (IOException e) {
                // Closed, or that one client was gone already.
            }
        }
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
