package io.mailpanel.hardware;

import java.io.IOException;

/** The wire to a receipt printer. One job at a time; methods block and are not for the event thread. Thread-safe. */
public interface PrinterPort extends AutoCloseable {
    /** Asks for the status; never takes longer than 500 ms. */
    PrinterStatus status();

    /**
     * Sends the bytes and returns when the printer has taken them.
     *
     * @throws IOException if the wire failed or the printer stopped (paper, cover); the message is for the log
     */
    void print(byte[] job) throws IOException;

    @Override
    void close();
}
