package io.mailpanel.device.time;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A time server on a free port of this machine that is as far off as a test says. */
public final class ClockServer implements AutoCloseable {
    private final DatagramSocket socket;
    private final Clock clock;
    /** How much it is ahead. */
    public volatile Duration ahead = Duration.ZERO;
    /** Its distance from an atomic clock; 16 does not know the time. */
    public volatile int stratum = 2;
    /** Whether it answers to the question that it was asked. */
    public volatile boolean honest = true;

    /** @param clock what it tells */
    public ClockServer(Clock clock) throws IOException {
        this.clock = clock;
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "time server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        DatagramPacket packet = new DatagramPacket(new byte[48], 48);
        try {
            while (true) {
                socket.receive(packet);
                ByteBuffer data = ByteBuffer.wrap(packet.getData());
                long asked = data.getLong(40);
                data.put(0, (byte) 0b00_100_100).put(1, (byte) stratum);
                data.putLong(24, honest ? asked : asked + 1);
                long now = ntp(clock.instant().plus(ahead));
                data.putLong(32, now).putLong(40, now);
                socket.send(packet);
            }
        } catch (IOException e) {
            // Closed: the test is over.
            return;
        }
    }

    private static long ntp(Instant time) {
        long fraction = ((long) time.getNano() << 32) / 1_000_000_000L;
        return time.getEpochSecond() + 2_208_988_800L << 32 | fraction;
    }

    @Override
    public void close() {
        socket.close();
    }
}
