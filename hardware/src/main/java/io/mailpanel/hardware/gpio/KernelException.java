package io.mailpanel.hardware.gpio;

import java.io.IOException;

/** A system call failed. */
final class KernelException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int errno;

    KernelException(String call, int errno, String meaning) {
        super(call + ": " + meaning + " (errno " + errno + ")");
        this.errno = errno;
    }

    int errno() {
        return errno;
    }
}
