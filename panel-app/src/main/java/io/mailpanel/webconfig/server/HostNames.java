package io.mailpanel.webconfig.server;

import io.mailpanel.device.network.NetworkState;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which names this device answers to. A page of a stranger whose name is made to point here (DNS rebinding) sends that
 * name as Host and is turned away.
 */
public final class HostNames {
    private final Supplier<NetworkState> network;
    private final Supplier<List<String>> certified;

    /**
     * @param network the machine's names and addresses of this moment
     * @param certified further names: those that an administrator has had a certificate issued for
     */
    public HostNames(Supplier<NetworkState> network, Supplier<List<String>> certified) {
        this.network = network;
        this.certified = certified;
    }

    /**
     * Whether a request with this Host header is meant for this device.
     *
     * @param header the Host header, with or without a port; may be null
     * @param localAddress the address that the connection came in at
     */
    public boolean answersTo(String header, String localAddress) {
        return host(header).filter(host -> known(host, localAddress)).isPresent();
    }

    private boolean known(String host, String localAddress) {
        NetworkState now = network.get();
        String own = now.hostName().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || isName(host, own) || isCertified(host)) {
            return true;
        }
        Optional<InetAddress> address = address(host);
        return address.isPresent()
                && (address.get().isLoopbackAddress()
                        || address.equals(address(localAddress))
                        || now.interfaces().stream()
                                .flatMap(i -> i.addresses().stream())
                                .anyMatch(a -> address.equals(address(a.split("/")[0]))));
    }

    /** As browsers read the names of a certificate: a star stands for one whole first label. */
    private boolean isCertified(String host) {
        String star = "*" + host.substring(Math.max(0, host.indexOf('.')));
        return certified.get().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(host) || name.indexOf('.', 2) > 0 && name.equals(star));
    }

    private static boolean isName(String host, String own) {
        return !own.isEmpty() && (host.equals(own) || host.equals(own + ".local"));
    }

    private static Optional<String> host(String header) {
        try {
            if (header == null || header.contains("@")) {
                return Optional.empty();
            }
            String host = new URI("https://" + header).parseServerAuthority().getHost();
            return Optional.ofNullable(host).map(h -> h.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address that a literal stands for; never asks a name server. */
    private static Optional<InetAddress> address(String literal) {
        boolean literally = literal.contains(":") || literal.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        try {
            return literally ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
