package io.mailpanel.hardware;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Raw TCP printing (port 9100). Non-blocking, so that a printer that takes or says nothing cannot hold a thread for ever. */
final class TcpWire implements Wire {
    private static final Duration FAREWELL = Duration.ofMillis(300);

    private final String name;
    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(256).flip();
    private final Duration stall;
    private boolean ended;

    private TcpWire(String name, SocketChannel channel, Selector selector, Duration stall) {
        this.stall = stall;
        this.name = name;
        this.channel = channel;
        this.selector = selector;
    }

    /** @param stall a printer that takes no byte for so long has stopped */
    static TcpWire open(String host, int port, Deadline deadline, Duration stall) throws IOException {
        String name = "The printer at " + host + ":" + port;
        InetSocketAddress address = new InetSocketAddress(find(host, name, deadline), port);
        SocketChannel channel = SocketChannel.open();
        TcpWire wire = new TcpWire(name, channel, Selector.open(), stall);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.connect(address);
            if (!wire.ready(SelectionKey.OP_CONNECT, deadline) || !channel.finishConnect()) {
                throw new IOException(name + " does not answer; check that it is on and in the network");
            }
            return wire;
        } catch (ConnectException e) {
            wire.shut();
            throw new IOException(name + " refuses the connection; is it a printer, and is the port right?", e);
        } catch (IOException e) {
            wire.shut();
            throw e;
        }
    }

    /** The name service has no time limit of its own that would keep ours. */
    private static InetAddress find(String host, String name, Deadline deadline) throws IOException {
        CompletableFuture<InetAddress> found = new CompletableFuture<>();
        Thread look = new Thread(
                () -> {
                    try {
                        found.complete(InetAddress.getByName(host));
                    } catch (IOException e) {
                        found.completeExceptionally(e);
                    }
                },
                "mailpanel-printer-name");
        look.setDaemon(true);
        look.start();
        try {
            return found.get(deadline.leftMs(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + ": interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(name + ": the name cannot be found; check it, or use the address", e);
        }
    }

    private boolean ready(int operation, Deadline deadline) throws IOException {
        channel.register(selector, operation);
        selector.selectedKeys().clear();
        long left = deadline.leftMs();
        return (left == 0 ? selector.selectNow() : selector.select(left)) > 0;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            if (channel.write(out) == 0 && !ready(SelectionKey.OP_WRITE, Deadline.in(stall))) {
                throw new Stalled(name + " has stopped taking data after " + out.position() + " of " + bytes.length
                        + " bytes; check paper and cover");
            }
        }
    }

    @Override
    public OptionalInt read(Deadline deadline) throws IOException {
        while (!in.hasRemaining() && !ended) {
            in.clear();
            int count = channel.read(in);
            in.flip();
            ended = count < 0;
            if (count == 0 && !ready(SelectionKey.OP_READ, deadline)) {
                return OptionalInt.empty();
            }
        }
        return in.hasRemaining() ? OptionalInt.of(in.get() & 0xFF) : OptionalInt.empty();
    }

    /** Says goodbye and waits a little for the other side: a close with unread answers would cut off the job's tail. */
    @Override
    public void close() {
        try {
            channel.shutdownOutput();
            Deadline deadline = Deadline.in(FAREWELL);
            while (!ended && read(deadline).isPresent()) {
                continue;
            }
        } catch (IOException e) {
            // The other side went first.
        } finally {
            shut();
        }
    }

    private void shut() {
        try (selector;
                channel) {
            ended = true;
        } catch (IOException e) {
            // Gone is gone.
        }
    }
}
