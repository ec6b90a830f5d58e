package io.mailpanel.device.time;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Asks a time server for the time (SNTP, RFC 4330): how far the clock is off is better measured than believed. */
public final class TimeServer {
    /** The port of NTP. */
    public static final int PORT = 123;

    private static final int PACKET = 48;
    private static final int ASK = 0b00_100_011; // version 4, mode 3: client
    private static final int SERVER = 4;
    private static final int NOT_SYNCHRONISED = 3;
    private static final int RECEIVED = 32;
    private static final int SENT = 40;
    /** Seconds from 1900 to 1970, and those of an era of 2^32 s: the next begins in 2036. */
    private static final long SINCE_1900 = 2_208_988_800L;

    private static final long ERA = 1L << 32;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final int port;
    private final Clock clock;

    /**
     * @param port the servers' port
     * @param clock what is compared
     */
    public TimeServer(int port, Clock clock) {
        this.port = port;
        this.clock = clock;
    }

    /**
     * Asks once and waits for at most three seconds.
     *
     * @return how much the clock is ahead of the server; negative if it is behind
     * @throws IOException if nobody answers, or the server does not know the time itself
     */
    public Duration ahead(String host) throws IOException {
        // What comes back tells that the answer is to this question: anybody can send to a port.
        byte[] mark = new byte[8];
        new SecureRandom().nextBytes(mark);
        ByteBuffer packet = ByteBuffer.allocate(PACKET);
        packet.put(0, (byte) ASK).put(SENT, mark);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port));
            socket.setSoTimeout((int) LIMIT.toMillis());
            Instant asked = clock.instant();
            long began = System.nanoTime();
            socket.send(new DatagramPacket(packet.array(), PACKET));
            DatagramPacket answer = new DatagramPacket(new byte[PACKET], PACKET);
            socket.receive(answer);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return Duration.between(time(answer, mark), asked.plus(took.dividedBy(2)));
        } catch (SocketTimeoutException e) {
            throw new IOException(host + " does not answer", e);
        }
    }

    private static Instant time(DatagramPacket answer, byte[] mark) throws IOException {
        ByteBuffer data = ByteBuffer.wrap(answer.getData(), 0, answer.getLength());
        boolean toThis = answer.getLength() == PACKET
                && (data.get(0) & 7) == SERVER
                && data.slice(24, mark.length).equals(ByteBuffer.wrap(mark));
        if (!toThis) {
            throw new IOException("that was no answer of a time server");
        }
        int stratum = data.get(1) & 0xff;
        if ((data.get(0) >> 6 & 3) == NOT_SYNCHRONISED || stratum == 0 || stratum > 15) {
            throw new IOException("the time server does not know the time itself");
        }
        Instant received = instant(data, RECEIVED);
        return received.plus(Duration.between(received, instant(data, SENT)).dividedBy(2));
    }

    private static Instant instant(ByteBuffer data, int at) {
        long seconds = Integer.toUnsignedLong(data.getInt(at));
        long nanos = Integer.toUnsignedLong(data.getInt(at + 4)) * 1_000_000_000L >>> 32;
        // Without the highest bit it is of the era after 2036 (RFC 4330, 3).
        return Instant.ofEpochSecond(seconds + (seconds < ERA / 2 ? ERA : 0) - SINCE_1900, nanos);
    }
}
