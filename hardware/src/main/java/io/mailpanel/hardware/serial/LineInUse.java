package io.mailpanel.hardware.serial;

import java.io.IOException;

/** The line is there, but another program has it open for itself. The message is for the log. */
public final class LineInUse extends IOException {
    private static final long serialVersionUID = 1L;

    LineInUse(String message) {
        super(message);
    }
}
