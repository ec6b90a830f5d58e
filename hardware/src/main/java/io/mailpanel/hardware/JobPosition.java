package io.mailpanel.hardware;

/**
 * How far a job has come.
 *
 * @param handed bytes of the job that were handed over, up to the end of a command
 * @param begun bytes that the printer may still wait for, because the wire broke in the middle of a command
 */
public record JobPosition(int handed, int begun) {
    /** Nothing was handed over. */
    public static final JobPosition START = new JobPosition(0, 0);
}
