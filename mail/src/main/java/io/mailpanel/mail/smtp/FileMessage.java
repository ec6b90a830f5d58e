package io.mailpanel.mail.smtp;

import jakarta.mail.Session;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that goes out byte for byte as the file has it; it is not parsed. Ends midway when it shall stop. */
final class FileMessage extends SMTPMessage {
    private static final int PART = 8192;

    private final Path file;
    private final long bytes;
    private final BooleanSupplier stop;

    /** @param bytes the message's size: what follows in the file does not belong to it */
    FileMessage(Session session, Path file, long bytes, String from, BooleanSupplier stop) {
        super(session);
        this.file = file;
        this.bytes = bytes;
        this.stop = stop;
        this.saved = true;
        setEnvelopeFrom(from);
        // The good recipients get it; what became of the others is in the exception that follows.
        setSendPartial(true);
    }

    /** @throws InterruptedIOException when it shall stop: Angus then closes the connection, before the final dot */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        byte[] part = new byte[PART];
        long left = bytes;
        try (InputStream in = Files.newInputStream(file)) {
            while (left > 0) {
                int n = in.read(part, 0, (int) Math.min(PART, left));
                if (n < 0) {
                    throw new EOFException("the stored message is shorter than it was");
                }
                if (stop.getAsBoolean()) {
                    throw new InterruptedIOException("stopped here");
                }
                out.write(part, 0, n);
                left -= n;
            }
        }
    }
}
