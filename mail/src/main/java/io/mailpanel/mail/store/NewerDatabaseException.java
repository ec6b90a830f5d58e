package io.mailpanel.mail.store;

/** The database was written by a newer program, which this one does not understand. */
public final class NewerDatabaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NewerDatabaseException(String message) {
        super(message);
    }
}
