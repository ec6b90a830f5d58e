package io.mailpanel.device.network.setup;

import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Wired LAN and Wi-Fi. A change begins soon after it was asked for, so that the answer to who asked still leaves by the old
 * address; if nobody keeps it in time, it is undone, also over a crash or a loss of power. Asks the system: not for the event
 * thread. Thread-safe.
 */
public interface NetworkDesk {
    /** Who sets this machine's links. */
    LinkManager.Keeper keeper();

    /** How an interface gets its address; empty while it has no connection, or nobody tells. */
    Optional<LinkForm> form(String link);

    /**
     * Changes how an interface gets its address.
     *
     * @param link an interface of this device
     * @param confirmation the administrator's password: who answers for a name says where a token goes
     * @throws Refused with the field errors; then nothing changes
     */
    void apply(String link, LinkForm form, Confirmation confirmation) throws Refused;

    /**
     * The Wi-Fi networks that are heard, the strongest first.
     *
     * @param look whether to listen anew, which takes some seconds
     */
    List<WifiCell> heard(String link, boolean look);

    /** The Wi-Fi networks that the machine keeps. */
    List<KnownWifi> known();

    /**
     * Joins a Wi-Fi network.
     *
     * @param ssid one that is heard
     * @param passphrase as typed; neither kept here nor sent back
     * @param confirmation the administrator's password
     * @throws Refused with the field errors; then nothing changes
     */
    void join(String link, String ssid, String passphrase, Confirmation confirmation) throws Refused;

    /**
     * Forgets a Wi-Fi network that is kept.
     *
     * @throws Refused if it is in use, or the system does not
     */
    void forget(String uuid) throws Refused;

    /** The change under way, or waiting to be kept. */
    Optional<Trial> trial();

    /** Why the last change was undone; empty if it was kept, or none was. */
    Optional<FieldError> undone();

    /** A person has read {@link #undone()}. */
    void undoneSeen();

    /** Somebody reached the device after the change: it stays. Waits for the disk. */
    void keep();

    /** Nobody wants it any more: it is undone now. */
    void undo();

    /**
     * A change that nobody has kept yet.
     *
     * @param link the interface
     * @param wifi whether a Wi-Fi network is joined
     * @param target the address that was typed, or the Wi-Fi network's name; empty for an automatic address
     * @param applied whether the system has done it
     * @param seconds until it is undone
     */
    record Trial(String link, boolean wifi, String target, boolean applied, long seconds) {
        /** The address, if that is what is changed; a Wi-Fi network may be called like one. */
        public Optional<String> address() {
            return Optional.of(target).filter(t -> !wifi && !t.isEmpty());
        }
    }
}
