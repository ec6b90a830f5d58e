package io.mailpanel.device.network;

/** Looks at the machine's network. */
@FunctionalInterface
public interface NetworkProbe {
    /** The network of this moment; takes some milliseconds, so not for the event thread. Never throws. */
    NetworkState probe();
}
