package io.mailpanel.mail.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A router between a client and a server on this machine, that forgets idle connections without a word: who sends on one of them
 * is reset. Those opened later pass.
 */
public final class StaleDoor implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int behind;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Socket> forgotten = new CopyOnWriteArrayList<>();
    private final AtomicInteger resets = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();

    /** @param behind the server's port */
    public StaleDoor(int behind) throws IOException {
        this.behind = behind;
        start(this::accept);
    }

    /** The port to go to instead. */
    public int port() {
        return door.getLocalPort();
    }

    /** Forgets the connections that are open now. */
    public void forget() {
        forgotten.addAll(open);
    }

    /** How many requests came on a forgotten connection. */
    public int resets() {
        return resets.get();
    }

    /** How many connections there were. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                connections.incrementAndGet();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(client);
                start(() -> pass(client, server, client));
                start(() -> pass(server, client, client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to, Socket client) {
        byte[] part = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                if (from == client && forgotten.contains(client)) {
                    resets.incrementAndGet();
                    client.setSoLinger(true, 0);
                    return;
                }
                out.write(part, 0, n);
            }
        } catch (IOException e) {
            // ended
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "stale-door");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
