package io.mailpanel.mail.democloud.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Listens on one port of 127.0.0.1 and, where the machine has it, of ::1: {@code localhost} can mean either. */
public final class Loopback {
    private static final int TRIES = 20;

    private Loopback() {}

    /** Something that listens. */
    public interface Listener {
        /** The port it listens on, 1–65535. */
        int port();

        /** Stops listening at once. */
        void close();
    }

    /** Makes a listener on an address, or fails because the port is taken. */
    public interface Opener<T extends Listener> {
        /** @param port 0 for any free port */
        T open(InetAddress address, int port) throws IOException;
    }

    /**
     * Opens a listener on each loopback address, all on the same port.
     *
     * @param port 0 for any port that is free on all of them
     * @throws IOException if the port is taken on one of them; nothing is left listening
     */
    public static <T extends Listener> List<T> open(int port, Opener<T> opener) throws IOException {
        IOException last = null;
        for (int i = 0; i < (port == 0 ? TRIES : 1); i++) {
            List<T> opened = new ArrayList<>();
            try {
                int chosen = port;
                for (InetAddress address : addresses()) {
                    T listener = opener.open(address, chosen);
                    opened.add(listener);
                    chosen = listener.port();
                }
                return opened;
            } catch (IOException e) {
                opened.forEach(Listener::close);
                last = e;
            }
        }
        String wanted = port == 0 ? "No port is free" : "Port " + port + " is not free";
        throw new IOException(wanted + " on the loopback addresses: " + last.getMessage(), last);
    }

    private static List<InetAddress> addresses() throws UnknownHostException, SocketException {
        InetAddress four = InetAddress.getByName("127.0.0.1");
        InetAddress six = InetAddress.getByName("::1");
        return NetworkInterface.getByInetAddress(six) == null ? List.of(four) : List.of(four, six);
    }
}
