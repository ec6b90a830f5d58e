package io.mailpanel.bench;

import io.mailpanel.mail.tls.Trust;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/** What the outbox is measured against: a loop that keeps nothing, and a process for each message. */
final class MailRivals {
    /** As long as a short real one; msmtp's configuration takes no longer lines. */
    private static final String TOKEN = "t".repeat(400);

    private final MailRig rig;
    private final byte[] message;

    MailRivals(MailRig rig, Path message) throws IOException {
        this.rig = rig;
        this.message = Files.readAllBytes(message);
    }

    /** Angus in a loop over one connection with TCP_NODELAY: nothing is stored, nothing is checked. Seconds. */
    double bareLoop(int messages) throws Exception {
        Properties p = new Properties();
        p.setProperty("mail.smtp.auth", "true");
        p.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        p.setProperty("mail.smtp.starttls.enable", "true");
        p.setProperty("mail.smtp.starttls.required", "true");
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        p.put(
                "mail.smtp.ssl.socketFactory",
                Trust.load(Optional.of(rig.caFile)).context().getSocketFactory());
        p.put("mail.smtp.socketFactory", new NoDelay());
        p.setProperty("mail.smtp.localhost", "bench.local");
        Session session = Session.getInstance(p);
        InternetAddress[] to = {new InternetAddress(MailRig.recipient())};
        long begun = System.nanoTime();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("localhost", rig.port, MailRig.ACCOUNT, TOKEN);
            for (int i = 0; i < messages; i++) {
                transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(message)), to);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** msmtp, a process for each message. Seconds. */
    double msmtp(int messages) throws Exception {
        Path config = rig.folder.resolve("msmtprc");
        Files.deleteIfExists(config);
        Files.createFile(config, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                config,
                List.of(
                        "defaults",
                        "tls on",
                        "tls_starttls on",
                        "tls_trust_file " + rig.caFile,
                        "account default",
                        "host localhost",
                        "port " + rig.port,
                        "auth xoauth2",
                        "from " + MailRig.ACCOUNT,
                        "user " + MailRig.ACCOUNT,
                        "password " + TOKEN));
        Path file = Files.write(rig.folder.resolve("message.eml"), message);
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            Process process = new ProcessBuilder("msmtp", "-C", config.toString(), "--", MailRig.recipient())
                    .redirectInput(file.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("msmtp: " + said);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static final class NoDelay extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
