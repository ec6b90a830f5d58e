package io.mailpanel.hardware;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;

/** A network printer on the loopback: gathers what it gets, answers DLE EOT as it is told to. */
final class LoopbackPrinter implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
    private final IntFunction<byte[]> answers;
    private volatile boolean countsAlong;

    /** @param answers what it says to DLE EOT n, perhaps nothing */
    LoopbackPrinter(IntFunction<byte[]> answers) throws IOException {
        this.answers = answers;
        Thread thread = new Thread(this::serve, "loopback-printer");
        thread.setDaemon(true);
        thread.start();
    }

    /** It answers GS r too. */
    void countAlong() {
        countsAlong = true;
    }

    String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** All bytes of the next connection, after it ended. */
    byte[] next() throws InterruptedException {
        return Await.next(jobs);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                ByteArrayOutputStream got = new ByteArrayOutputStream();
                InputStream in = new BufferedInputStream(socket.getInputStream());
                int[] last = {0, 0};
                for (int b = in.read(); b >= 0; b = in.read()) {
                    got.write(b);
                    if (last[0] == 0x10 && last[1] == 0x04) {
                        socket.getOutputStream().write(answers.apply(b));
                    }
                    if (countsAlong && last[0] == 0x1D && last[1] == 'r') {
                        socket.getOutputStream().write(0);
                    }
                    last[0] = last[1];
                    last[1] = b;
                }
                jobs.add(got.toByteArray());
            } catch (IOException e) {
                // The next connection, or the end of the test.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
