package io.mailpanel.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Plain sockets with TCP_NODELAY: without it each message on an open connection waits 40 ms for an ACK (FACTS 3). */
final class PromptSockets extends SocketFactory {
    private final Walk walk;

    PromptSockets() {
        this(new Walk());
    }

    /** @param walk has each socket, and is told when it is connected */
    PromptSockets(Walk walk) {
        this.walk = walk;
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new ToldSocket();
        socket.setTcpNoDelay(true);
        walk.on(socket);
        return socket;
    }

    private final class ToldSocket extends Socket {
        @Override
        public void connect(SocketAddress there, int timeout) throws IOException {
            super.connect(there, timeout);
            walk.connected();
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(InetSocketAddress remote, InetSocketAddress local) throws IOException {
        Socket socket = createSocket();
        try {
            socket.bind(local);
            socket.connect(remote);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
