package io.mailpanel.bench;

import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that does nothing with what it gets: STARTTLS, any XOAUTH2 token, and the messages only counted, so that it
 * is not what a measurement waits for. A program of its own: writes its authority to the file named, prints its port, and for
 * each line on standard input the messages since the last one, how many different Message-IDs they had, and the connections.
 */
public final class MailSink {
    private static final char[] PASSWORD = "sink".toCharArray();

    private final SSLContext tls;
    private final Queue<String> ids = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> connections = new ConcurrentLinkedQueue<>();

    private MailSink(SSLContext tls) {
        this.tls = tls;
    }

    /** @param args the file for its authority */
    public static void main(String[] args) throws Exception {
        Pair authority = CertificateMaker.authority("Mailpanel bench", Instant.now());
        Files.writeString(Path.of(args[0]), CertificateMaker.pem(authority.certificate()));
        Pair pair = CertificateMaker.server(authority, List.of("localhost"), Instant.now());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("k", pair.key(), PASSWORD, new Certificate[] {pair.certificate(), authority.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        new MailSink(context).run();
    }

    private void run() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread acceptor = new Thread(() -> accept(server), "sink");
            acceptor.setDaemon(true);
            acceptor.start();
            System.out.println(server.getLocalPort());
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            while (asked.readLine() != null) {
                List<String> had = List.copyOf(ids);
                ids.clear();
                System.out.println(had.size() + " " + had.stream().distinct().count() + " " + connections.size());
                connections.clear();
            }
        }
    }

    private void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                connections.add(1);
                Thread session = new Thread(() -> talk(socket), "sink-session");
                session.setDaemon(true);
                session.start();
            }
        } catch (IOException e) {
            // closed: the measurement is over
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            new Talk(socket).run();
        } catch (IOException e) {
            // the client hung up
        }
    }

    private final class Talk {
        private final byte[] buffer = new byte[32 * 1024];
        private final byte[] line = new byte[16 * 1024];
        private Socket socket;
        private InputStream in;
        private OutputStream out;
        private int at;
        private int end;
        private boolean secure;

        Talk(Socket socket) throws IOException {
            use(socket);
        }

        private void use(Socket next) throws IOException {
            socket = next;
            in = next.getInputStream();
            out = next.getOutputStream();
            at = 0;
            end = 0;
        }

        void run() throws IOException {
            say("220 sink");
            for (int n = read(); n >= 0; n = read()) {
                String command = text(n);
                switch (command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" ->
                        say("250-sink\r\n" + (secure ? "250-AUTH XOAUTH2\r\n" : "250-STARTTLS\r\n")
                                + "250 SIZE 36700160");
                    case "STARTTLS" -> secure();
                    case "AUTH" -> auth(command);
                    case "DATA" -> data();
                    case "QUIT" -> {
                        say("221 bye");
                        return;
                    }
                    default -> say("250 2.0.0 ok");
                }
            }
        }

        private void secure() throws IOException {
            say("220 ready");
            SSLSocket encrypted = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
            encrypted.setUseClientMode(false);
            encrypted.startHandshake();
            use(encrypted);
            secure = true;
        }

        private void auth(String command) throws IOException {
            if (command.split(" ").length < 3) {
                say("334 ");
                read();
            }
            say("235 2.7.0 ok");
        }

        private void data() throws IOException {
            say("354 go");
            String id = "";
            for (int n = read(); n != 1 || line[0] != '.'; n = read()) {
                if (n < 0) {
                    return;
                }
                if (id.isEmpty() && n > 12 && line[0] == 'M' && line[7] == '-') {
                    id = text(n);
                }
            }
            ids.add(id);
            say("250 2.0.0 ok");
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private String text(int n) {
            return new String(line, 0, n, StandardCharsets.US_ASCII);
        }

        /** The next line's length without its end; -1 at the end. */
        private int read() throws IOException {
            int n = 0;
            while (true) {
                if (at == end) {
                    at = 0;
                    end = in.read(buffer);
                    if (end < 0) {
                        end = 0;
                        return -1;
                    }
                }
                byte b = buffer[at++];
                if (b == '\n') {
                    return n > 0 && line[n - 1] == '\r' ? n - 1 : n;
                }
                if (n < line.length) {
                    line[n++] = b;
                }
            }
        }
    }
}
