package io.mailpanel.webconfig;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Raw requests over TLS to one address of this machine, whatever its certificate says. */
final class RawTls implements X509TrustManager {
    private final String address;
    private final int port;

    RawTls(String address, int port) {
        this.address = address;
        this.port = port;
    }

    String get(String path) throws Exception {
        return raw("GET " + path + " HTTP/1.1\r\nHost: " + address + "\r\nConnection: close\r\n\r\n");
    }

    String raw(String request) throws Exception {
        try (SSLSocket socket = socket();
                OutputStream out = socket.getOutputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String handshake(String protocol) throws Exception {
        try (SSLSocket socket = socket()) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    /** Connected, not yet shaken hands. */
    SSLSocket socket() throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, new TrustManager[] {this}, null);
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(address, port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
