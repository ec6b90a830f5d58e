package io.mailpanel.device.network.setup;

import java.time.Duration;

/**
 * What Wired LAN and Wi-Fi act upon.
 *
 * @param links sets the machine's links
 * @param soon how long a change waits before it begins: the answer to who asked for it leaves first
 * @param window in which somebody must keep a change
 */
public record LinkParts(LinkManager links, Duration soon, Duration window) {
    /** Those of a device: one second, and two minutes. */
    public static LinkParts of(LinkManager links) {
        return new LinkParts(links, Duration.ofSeconds(1), Duration.ofMinutes(2));
    }
}
