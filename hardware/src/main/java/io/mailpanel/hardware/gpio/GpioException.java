package io.mailpanel.hardware.gpio;

/** A chip or line could not be opened or driven. The message says which, why, and what to do. */
public final class GpioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GpioException(String message, Throwable cause) {
        super(message, cause);
    }

    GpioException(String message) {
        super(message);
    }
}
