package io.mailpanel.hardware.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * An emulated printer at a TCP port, as network printers have it: one client at a time, whose job ends with its connection.
 * The network interface has a buffer of its own in front of the printer's: what is in there is looked through for questions,
 * which are answered though the printer itself is full and stands still. When that is full too, no more is read.
 */
public final class PaperTcp implements AutoCloseable {
    private static final int CHUNK = 1024;
    private static final int INTERFACE_BUFFER = 65_536;
    private static final int ONE_WAITS = 1;

    private final PaperEmulator printer;
    private final ServerSocket server;
    private final Thread thread = new Thread(this::serve, "mailpanel-paper-tcp");
    private volatile Socket client;

    private PaperTcp(PaperEmulator printer, ServerSocket server) {
        this.printer = printer;
        this.server = server;
    }

    /**
     * Starts it on a thread of its own.
     *
     * @param address where to answer
     * @param port 9100, or 0 for any free one
     * @throws IOException if the port is taken
     */
    public static PaperTcp start(PaperEmulator printer, InetAddress address, int port) throws IOException {
        printer.warmUp();
        return open(printer, address, port);
    }

    /** The same without reading the font before. */
    static PaperTcp open(PaperEmulator printer, InetAddress address, int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port), ONE_WAITS);
        } catch (IOException e) {
            server.close();
            throw new IOException("The port " + port + " cannot be used: " + e.getMessage(), e);
        }
        PaperTcp tcp = new PaperTcp(printer, server);
        Consumer<byte[]> back = tcp::answer;
        printer.onReply(back);
        tcp.thread.setDaemon(true);
        tcp.thread.start();
        return tcp;
    }

    /** The port it answers at. */
    public int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                client = socket;
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[CHUNK];
                for (int count = in.read(buffer, 0, room()); count >= 0; count = in.read(buffer, 0, room())) {
                    printer.receive(buffer, count, INTERFACE_BUFFER);
                }
            } catch (IOException e) {
                // The client went, or the server is closing.
                continue;
            } finally {
                client = null;
                printer.endOfJob();
            }
        }
    }

    private int room() throws IOException {
        return printer.awaitRoom(CHUNK, INTERFACE_BUFFER);
    }

    private void answer(byte[] bytes) {
        Socket to = client;
        try {
            if (to != null) {
                OutputStream out = to.getOutputStream();
                out.write(bytes);
                out.flush();
            }
        } catch (IOException e) {
            // It did not wait for the answer.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Socket open = client;
        if (open != null) {
            open.close();
        }
    }
}
