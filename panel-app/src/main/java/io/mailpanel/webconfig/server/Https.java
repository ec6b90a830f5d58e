package io.mailpanel.webconfig.server;

import io.javalin.config.JavalinConfig;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.AcceptRateLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty as a small device needs it: HTTPS, few threads, bounds on everything that a stranger can send. Who speaks plain HTTP to
 * the port is understood too, to be sent to https: for nothing else, as {@code WebConfig} sees to.
 */
public final class Https {
    /** The largest request body, bytes; the longest form is far below. */
    public static final int MAX_BODY = 16 * 1024;

    private static final int THREADS = 12;
    private static final int CONNECTIONS = 96;
    private static final int ACCEPTED_PER_SECOND = 100;
    private static final int IDLE_MILLIS = 30_000;
    /** So much of a body is read before a thread begins with the request, bytes: no slow sender holds up a thread. */
    private static final int READ_FIRST = 256 * 1024;
    /** All headers of a request together, bytes. */
    private static final int HEADERS = 8 * 1024;

    private final Connections connections = new Connections();

    private final String bindAddress;
    private final int port;
    private final SslContextFactory.Server tls;

    /**
     * @param bindAddress the address to listen on, for example 0.0.0.0
     * @param port 0 for any free port
     * @param keyStore holds the server's key
     * @param keyPassword opens it
     */
    public Https(String bindAddress, int port, KeyStore keyStore, char[] keyPassword) {
        this.bindAddress = bindAddress;
        this.port = port;
        this.tls = tls();
        show(tls, keyStore, keyPassword);
    }

    /** Shows another certificate from the next connection on; those that are open stay. */
    public void present(KeyStore store, char[] password) {
        try {
            tls.reload(factory -> show(factory, store, password));
        } catch (Exception e) {
            throw new IllegalStateException("the server cannot use another key", e);
        }
    }

    private static void show(SslContextFactory factory, KeyStore store, char[] password) {
        factory.setKeyStore(store);
        factory.setKeyManagerPassword(new String(password));
        factory.setKeyStorePassword(new String(password));
    }

    /** Makes the server of this configuration listen so, and not otherwise. */
    public void configure(JavalinConfig config) {
        QueuedThreadPool pool = new QueuedThreadPool(THREADS, 3, IDLE_MILLIS);
        pool.setReservedThreads(0);
        pool.setDaemon(true);
        pool.setName("webconfig");
        config.jetty.threadPool = pool;
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
            server.addBean(new AcceptRateLimit(ACCEPTED_PER_SECOND, 1, TimeUnit.SECONDS, server));
            server.setHandler(new EagerContentHandler(
                    new EagerContentHandler.RetainedContentLoaderFactory(READ_FIRST, 0, false)));
        });
        config.http.maxRequestSize = MAX_BODY;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private Connector connector(Server server, HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADERS);
        // The Host header is checked by ours: SNI knows no addresses, and the device is reached by its address.
        http.addCustomizer(new SecureRequestCustomizer(false));
        http.addCustomizer(connections);
        ServerConnector connector = new ServerConnector(
                server,
                1,
                1,
                new DetectorConnectionFactory(new SslConnectionFactory(tls, "http/1.1")),
                new HttpConnectionFactory(http));
        connector.addBean(connections);
        connector.setHost(bindAddress);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        return connector;
    }

    private static SslContextFactory.Server tls() {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        tls.setSniRequired(false);
        tls.setRenegotiationAllowed(false);
        return tls;
    }
}
