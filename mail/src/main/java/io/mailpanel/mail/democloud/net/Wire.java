package io.mailpanel.mail.democloud.net;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The connection: lines in, replies out, and the change to TLS. Used by one thread; {@link #close} by any. */
public final class Wire implements AutoCloseable {
    private final int lineLimit;
    private volatile Socket socket;
    private InputStream in;
    private OutputStream out;

    /**
     * @param socket connected
     * @param lineLimit the longest line taken, in bytes with its end
     * @param idle how long to wait for the client
     */
    public Wire(Socket socket, int lineLimit, Duration idle) throws IOException {
        this.lineLimit = lineLimit;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(idle.toMillis()));
        use(socket);
    }

    private void use(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        this.out = socket.getOutputStream();
    }

    /** Becomes TLS. What was sent ahead in the clear is dropped: it may come from somebody in the middle. */
    public void startTls(SSLContext tls) throws IOException {
        Socket plain = socket;
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        secure.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secure.startHandshake();
        use(secure);
    }

    /** The client's address. */
    public InetAddress peer() {
        return socket.getInetAddress();
    }

    /** The bytes of a message. */
    public InputStream in() {
        return in;
    }

    /**
     * The next line, without its end (CR LF, or LF alone as most servers take it).
     *
     * @return empty if the line was longer than the limit
     * @throws HungUp if the client closed the connection
     */
    public Optional<String> line() throws IOException {
        byte[] line = new byte[lineLimit];
        int n = 0;
        boolean tooLong = false;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new HungUp();
            }
            if (n < lineLimit) {
                line[n++] = (byte) b;
            } else {
                tooLong = true;
            }
        }
        int end = n > 0 && line[n - 1] == '\r' ? n - 1 : n;
        return tooLong ? Optional.empty() : Optional.of(new String(line, 0, end, StandardCharsets.UTF_8));
    }

    /**
     * Sends a reply.
     *
     * @param reply one line or more, each with its end
     */
    public void send(String reply) throws IOException {
        out.write(reply.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The client closed the connection. */
    public static final class HungUp extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The server itself breaks the connection off. */
    public static final class Severed extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
