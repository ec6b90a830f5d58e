package io.mailpanel.mail.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server in Postfix's manner, scripted: {@code replies} maps a verb, the beginning of a command with a colon in it, or "greeting", "offer", "secure offer", "token",
 * "end" to what is said instead; "" hangs up, "wait" says nothing.
 */
public final class SmtpPeer implements AutoCloseable {
    public final Map<String, String> replies = new ConcurrentHashMap<>();
    public final List<String> heard = new CopyOnWriteArrayList<>();
    /** The addresses that connections came from. */
    public final List<String> from = new CopyOnWriteArrayList<>();

    public final List<String> messages = new CopyOnWriteArrayList<>();
    /** The reply to a token. */
    public volatile Function<String, String> auth = token -> "235 2.7.0 Authentication successful";

    public volatile String user = "";
    /** How many connections are authenticated now. */
    public final AtomicInteger inside = new AtomicInteger();

    /** The reply to a message waits for it. */
    public volatile CountDownLatch delayEnd = new CountDownLatch(0);

    private final SSLContext tls;
    private final ServerSocket server;
    private final Thread acceptor;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public SmtpPeer(SSLContext tls) throws IOException {
        this(tls, 0);
    }

    public SmtpPeer(SSLContext tls, int port) throws IOException {
        this.tls = tls;
        server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        acceptor = new Thread(this::accept, "smtp-peer");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    public boolean heard(String start) {
        return heard.stream().anyMatch(h -> h.startsWith(start));
    }

    /** Connections that were authenticated. */
    public long connections() {
        return heard.stream().filter("AUTH (secure)"::equals).count();
    }

    /** Ends every open connection without a word. */
    public void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                from.add(socket.getInetAddress().getHostAddress());
                Thread session = new Thread(() -> talk(socket), "smtp-peer-session");
                session.setDaemon(true);
                session.start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket plain) {
        try (plain) {
            Talk talk = new Talk(plain);
            try {
                talk.run();
            } finally {
                inside.addAndGet(talk.authenticated ? -1 : 0);
            }
        } catch (IOException e) {
            // the device hung up, or was hung up on
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            // Until the thread has left accept(), the kernel still takes connections.
            acceptor.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hangUp();
    }

    private final class Talk {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private boolean secure;
        private boolean authenticated;

        Talk(Socket socket) throws IOException {
            use(socket);
        }

        private void use(Socket next) throws IOException {
            socket = next;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out = socket.getOutputStream();
        }

        void run() throws IOException {
            say("greeting", "220 peer ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                heard.add(secure && verb.equals("AUTH") ? "AUTH (secure)" : line);
                switch (verb) {
                    case "EHLO" -> {
                        String offer = secure ? "AUTH XOAUTH2 PLAIN LOGIN\nSIZE 36700160" : "STARTTLS\nSIZE 36700160";
                        offer(replies.getOrDefault(secure ? "secure offer" : "offer", offer));
                    }
                    case "STARTTLS" -> {
                        say("STARTTLS", "220 ready");
                        if (!replies.containsKey("STARTTLS")) {
                            SSLSocket encrypted =
                                    (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
                            encrypted.setUseClientMode(false);
                            encrypted.startHandshake();
                            use(encrypted);
                            secure = true;
                        }
                    }
                    case "AUTH" -> auth(line);
                    case "DATA" -> data();
                    case "QUIT" -> {
                        say("QUIT", "221 bye");
                        return;
                    }
                    default -> say(key(line, verb), "250 2.0.0 ok");
                }
            }
        }

        private String key(String line, String verb) {
            return replies.keySet().stream()
                    .filter(k -> k.contains(":") && line.startsWith(k))
                    .findFirst()
                    .orElse(verb);
        }

        private void offer(String extensions) throws IOException {
            String[] lines = ("peer\n" + extensions).split("\n");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < lines.length; i++) {
                text.append(i < lines.length - 1 ? "250-" : "250 ")
                        .append(lines[i])
                        .append("\r\n");
            }
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }

        private void auth(String line) throws IOException {
            String[] words = line.split(" ");
            String decoded = new String(
                    Base64.getDecoder().decode(words.length > 2 ? words[2] : in.readLine()), StandardCharsets.UTF_8);
            user = decoded.replaceAll("(?s)user=([^\1]*)\1.*", "$1");
            String reply = auth.apply(decoded.replaceAll("(?s).*auth=Bearer ([^\1]*)\1\1", "$1"));
            if (reply.startsWith("235")) {
                authenticated = true;
                inside.incrementAndGet();
            }
            write(reply);
            if (reply.startsWith("334")) {
                in.readLine();
                write("535 5.7.8 Error: authentication failed");
            }
        }

        private void data() throws IOException {
            say("DATA", "354 go");
            if (replies.containsKey("DATA")) {
                return;
            }
            StringBuilder message = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals(".")) {
                    if (!replies.containsKey("end")) {
                        messages.add(message.toString());
                    }
                    waitForEnd();
                    say("end", "250 2.0.0 queued");
                    return;
                }
                message.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
        }

        private void waitForEnd() throws IOException {
            try {
                delayEnd.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        private void say(String key, String usual) throws IOException {
            String reply = replies.getOrDefault(key, usual);
            if (reply.isEmpty()) {
                socket.close();
            } else if (!reply.equals("wait")) {
                write(reply);
            }
        }

        private void write(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
