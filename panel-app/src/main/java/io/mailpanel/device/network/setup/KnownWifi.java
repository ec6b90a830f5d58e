package io.mailpanel.device.network.setup;

/**
 * A Wi-Fi network that the machine keeps.
 *
 * @param uuid its connection's
 * @param name its connection's name, which is its own unless somebody chose another
 */
public record KnownWifi(String uuid, String name) {}
