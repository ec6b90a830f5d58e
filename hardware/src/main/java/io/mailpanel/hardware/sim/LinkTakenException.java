package io.mailpanel.hardware.sim;

import java.io.IOException;
import java.nio.file.Path;

/** A link to a pty is served by another emulator that runs. The message says what to do. */
public final class LinkTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    LinkTakenException(Path link, Throwable cause) {
        super(
                link + " is the link of another paper emulator, which is running; end that one, or choose another name",
                cause);
    }
}
