package io.mailpanel.device.transfer;

import java.util.Map;
import java.util.Optional;

/**
 * A settings file as it was read, its form checked and its values not yet.
 *
 * @param origin where it comes from
 * @param settings the values by name
 * @param secrets encrypted; empty if it has none
 */
record SettingsFile(SettingsOrigin origin, Map<String, String> settings, Optional<SealedSecrets> secrets) {
    /** What it calls the product. */
    static final String PRODUCT = "Mailpanel";
    /** The way it is written; a newer program may raise it. */
    static final int SCHEMA = 1;
    /** The largest file, bytes: a bundle of root certificates and all else. */
    static final int MOST_BYTES = 2 * 1024 * 1024;
}
