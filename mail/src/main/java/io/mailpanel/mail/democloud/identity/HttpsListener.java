package io.mailpanel.mail.democloud.identity;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mailpanel.mail.democloud.net.Loopback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** The JDK's HTTPS server on one address. */
final class HttpsListener implements Loopback.Listener {
    private final HttpsServer server;

    /** Takes the port; answers only after {@link #start}. */
    HttpsListener(InetAddress address, int port, SSLContext tls, Executor executor) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(address, port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.setExecutor(executor);
    }

    void start(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
