package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.net.Wire;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a message up to its end, CR LF . CR LF, and takes away the dots that were put before lines that begin with one
 * (RFC 5321, 4.5.2). A lone CR or LF ends no line, so nobody can smuggle a second message in. Not thread-safe.
 */
final class DotStuffed extends InputStream {
    private final InputStream in;
    /** What was read of a possible end but turned out to be text. */
    private int pushedBack = -1;

    private boolean lineStart = true;
    private boolean afterCr;
    private boolean ended;

    DotStuffed(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (ended) {
            return -1;
        }
        int b = next();
        if (lineStart && b == '.') {
            int first = next();
            if (first == '\r') {
                int second = next();
                if (second == '\n') {
                    ended = true;
                    return -1;
                }
                pushedBack = second;
            }
            // The stuffed dot is dropped; what follows is the line's first byte.
            b = first;
        }
        lineStart = afterCr && b == '\n';
        afterCr = b == '\r';
        return b;
    }

    private int next() throws IOException {
        int b = pushedBack >= 0 ? pushedBack : in.read();
        pushedBack = -1;
        if (b < 0) {
            throw new Wire.HungUp();
        }
        return b;
    }
}
