package io.mailpanel.hardware.real;

/** The board cannot be used as configured. The message says what was found and what to do. */
public final class BoardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoardException(String message) {
        super(message);
    }

    BoardException(String message, Throwable cause) {
        super(message, cause);
    }
}
