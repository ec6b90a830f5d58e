package io.mailpanel.device.network.setup;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Sets the machine's links. Every method asks the system and may take seconds, joining up to a minute: not for the event thread. */
public interface LinkManager {
    /** Who sets the machine's links. Each has its words under {@code link.keeper.NAME}. */
    enum Keeper {
        /** This device, through NetworkManager. */
        DEVICE,
        /** Whoever else uses this machine: this is no device of its own. */
        MACHINE,
        /** Somebody outside: NetworkManager, which could be asked, does not run here. */
        NO_NETWORK_MANAGER
    }

    /** Who sets them. Never throws. */
    Keeper keeper();

    /**
     * How an interface gets its address.
     *
     * @return empty while it has no connection, as without a cable
     * @throws IOException in the system's words
     */
    Optional<LinkProfile> profile(String link) throws IOException;

    /** @throws IOException why that cannot be kept, in the system's words */
    void keep(LinkProfile profile) throws IOException;

    /** @throws IOException why the interface could not be connected so, in the system's words */
    void connect(String uuid, String link) throws IOException;

    /**
     * The Wi-Fi networks that are heard, the strongest first, each name once.
     *
     * @param look whether to listen anew, which takes some seconds
     * @throws IOException in the system's words
     */
    List<WifiCell> heard(String link, boolean look) throws IOException;

    /** @throws IOException in the system's words */
    List<KnownWifi> known() throws IOException;

    /**
     * Keeps a Wi-Fi network, without its passphrase.
     *
     * @return its connection's uuid
     * @throws IOException in the system's words
     */
    String add(String link, String ssid, WifiCell.Key key) throws IOException;

    /**
     * Joins a network that was added.
     *
     * @param passphrase empty for an open one; handed on by a pipe, where nobody sees it
     * @throws IOException why not, in the system's words
     */
    void join(String uuid, String link, String passphrase) throws IOException;

    /** @throws IOException why a kept connection could not be removed, in the system's words */
    void forget(String uuid) throws IOException;
}
