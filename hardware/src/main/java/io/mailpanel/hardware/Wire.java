package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/** An open wire to a printer. Used by one thread at a time. */
interface Wire extends AutoCloseable {
    /** A printer that takes no byte for so long has stopped. Heads pause for less than that to cool. */
    Duration STALL = Duration.ofSeconds(10);

    /** Opens the wire. */
    @FunctionalInterface
    interface Opener {
        /**
         * @throws IOException if there is no wire, or it is another's; the message names the printer and what to do
         */
        Wire open(Deadline deadline) throws IOException;
    }

    /**
     * Hands over all bytes.
     *
     * @throws IOException if the wire broke or the printer stopped taking them
     */
    void write(byte[] bytes) throws IOException;

    /**
     * The next byte from the printer.
     *
     * @return 0–255; empty if none came by the deadline, or none can come
     */
    OptionalInt read(Deadline deadline) throws IOException;

    /** Whether it is known to lead nowhere any more, without trying. */
    default boolean broken() {
        return false;
    }

    @Override
    void close();

    /** The printer has stopped taking bytes: no paper, an open cover, or something else that it could not say. */
    final class Stalled extends IOException {
        private static final long serialVersionUID = 1L;

        Stalled(String message) {
            super(message);
        }
    }
}
