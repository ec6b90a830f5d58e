package io.mailpanel.hardware;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** The wire to a receipt printer. One job at a time; methods block and are not for the event thread. Thread-safe. */
public interface PrinterPort extends AutoCloseable {
    /** Asks for the status. Takes at most half a second, the first time on a serial line a second more. */
    PrinterStatus status();

    /** Whether a printer is meant to be there at all; without one, {@link PrinterStatus#DISCONNECTED} is no fault. */
    default boolean configured() {
        return true;
    }

    /**
     * Prints a job from its start; see {@link #print(byte[], JobPosition)}.
     *
     * @throws PrintStopped if the printer stopped (paper, cover, a pulled cable)
     * @throws IOException if there is no wire; the message is for the log
     */
    default void print(byte[] job) throws IOException {
        print(job, JobPosition.START);
    }

    /**
     * Prints what comes after a position, and returns when the printer has taken it and, as far as it tells, has printed it. A
     * printer goes on by itself with what it had taken before it stopped, so this goes on where the bytes ended.
     *
     * @param job the whole job
     * @param from {@link JobPosition#START}, or where it {@linkplain PrintStopped#position() stopped}
     * @throws PrintStopped if the printer stopped, perhaps again; nothing more was sent
     * @throws IOException if there is no wire; the message is for the log
     */
    void print(byte[] job, JobPosition from) throws IOException;

    /**
     * Lets what stands beside the wire have its say, such as the board's contacts at paper and cover: it is given each status
     * that the wire told and gives the one that counts, for {@link #status()} and before, during and after a job. A port
     * without a wire never asks it.
     *
     * @param contacts quick, called on any thread
     */
    default void heed(UnaryOperator<PrinterStatus> contacts) {}

    /**
     * Calls the listener when the printer says by itself that its status has changed, if it can: then
     * {@link #status()} tells what it is. One listener; called on the port's own threads, and never while a job is printed.
     */
    default void onNews(Runnable listener) {}

    @Override
    void close();
}
