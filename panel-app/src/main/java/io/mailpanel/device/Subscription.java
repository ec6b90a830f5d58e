package io.mailpanel.device;

/** A listener's place in a list of listeners; closing it ends the calls. Closing twice is harmless. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
