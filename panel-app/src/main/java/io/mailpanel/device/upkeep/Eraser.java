package io.mailpanel.device.upkeep;

import java.io.IOException;

/** Has all data of the device erased at its next start, before any of it is opened. */
@FunctionalInterface
public interface Eraser {
    /** A device that keeps nothing. */
    Eraser NONE = () -> {
        throw new IOException("There is nothing to erase.");
    };

    /**
     * Says so, durably: whatever happens afterwards, the next start erases.
     *
     * @throws IOException if that cannot be written; then nothing will be erased
     */
    void mark() throws IOException;
}
