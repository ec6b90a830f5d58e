package io.mailpanel.mail.democloud.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A socket that speaks lines; checks the certificate's name when it becomes TLS. */
final class SmtpClient implements AutoCloseable {
    private final SSLContext trust;
    private final String host;
    private Socket socket;
    private InputStream in;

    SmtpClient(String host, int port, SSLContext trust) throws IOException {
        this.trust = trust;
        this.host = host;
        use(new Socket(InetAddress.getByName(host), port));
    }

    static String credentials(String user, String token) {
        String text = "user=" + user + "\u0001auth=Bearer " + token + "\u0001\u0001";
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void use(Socket next) throws IOException {
        socket = next;
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
    }

    SmtpClient send(String line) throws IOException {
        return raw(line + "\r\n");
    }

    SmtpClient raw(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The next line, without its end; null when the server closed. */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).replaceAll("\r$", "");
    }

    /** The last line of the next reply. */
    String reply() throws IOException {
        String line = line();
        while (line != null && line.matches("\\d{3}-.*")) {
            line = line();
        }
        return line;
    }

    String ask(String line) throws IOException {
        return send(line).reply();
    }

    void startTls() throws IOException {
        SSLSocket secure = (SSLSocket) trust.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        use(secure);
    }

    /** Greeting, EHLO, STARTTLS, EHLO. */
    SmtpClient secured() throws IOException {
        reply();
        ask("EHLO device.contoso.example");
        ask("STARTTLS");
        startTls();
        ask("EHLO device.contoso.example");
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
