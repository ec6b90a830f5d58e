package io.mailpanel.device.network.setup;

/**
 * A Wi-Fi network that is heard.
 *
 * @param ssid its name
 * @param signal how strong, 0 to 100
 * @param security its protocols as NetworkManager names them, for example "WPA2"; empty for an open network
 * @param inUse whether the interface is in it
 */
public record WifiCell(String ssid, int signal, String security, boolean inUse) {
    /** How one gets in. Each has its words under {@code wifi.key.NAME}. */
    public enum Key {
        /** Without anything. */
        OPEN,
        /** With a passphrase, WPA or WPA2. */
        WPA,
        /** With a passphrase, WPA3 only. */
        WPA3,
        /** By what this device does not offer: an enterprise's server, or WEP, which protects nothing. */
        OTHER
    }

    /** How one gets in. */
    public Key key() {
        if (security.isEmpty()) {
            return Key.OPEN;
        } else if (security.contains("802.1X") || security.contains("WEP") || security.contains("OWE")) {
            return Key.OTHER;
        } else if (security.contains("WPA1") || security.contains("WPA2")) {
            return Key.WPA;
        }
        return security.contains("WPA3") ? Key.WPA3 : Key.OTHER;
    }
}
