package io.mailpanel.hardware;

import java.util.concurrent.locks.LockSupport;

/** The time by which a job is paced. */
interface Ticks {
    /** The machine's own. */
    Ticks REAL = new Ticks() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void park(long nanos) {
            LockSupport.parkNanos(nanos);
        }
    };

    /** Nanoseconds since whenever; they may run over. */
    long now();

    /** Waits so many nanoseconds, or less. */
    void park(long nanos);
}
