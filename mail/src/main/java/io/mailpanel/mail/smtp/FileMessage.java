package io.mailpanel.mail.smtp;

import jakarta.mail.Session;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A message that goes out byte for byte as the file has it; it is not parsed. Ends midway when it shall stop. */
final class FileMessage extends SMTPMessage {
    private final Path file;
    private final BooleanSupplier stop;

    FileMessage(Session session, Path file, String from, BooleanSupplier stop) {
        super(session);
        this.file = file;
        this.stop = stop;
        this.saved = true;
        setEnvelopeFrom(from);
        // The good recipients get it; what became of the others is in the exception that follows.
        setSendPartial(true);
    }

    /** @throws InterruptedIOException when it shall stop: Angus then closes the connection, before the final dot */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        Files.copy(file, new Stoppable(out));
    }

    private final class Stoppable extends FilterOutputStream {
        Stoppable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (stop.getAsBoolean()) {
                throw new InterruptedIOException("stopped here");
            }
            out.write(bytes, offset, length);
        }
    }
}
