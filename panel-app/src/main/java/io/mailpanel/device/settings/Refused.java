package io.mailpanel.device.settings;

import java.util.List;

/** A change that was refused whole: nothing of it was stored. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors one or more, in the order of the fields */
    public Refused(List<FieldError> errors) {
        super("refused: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    /** What was wrong, field by field. */
    public List<FieldError> errors() {
        return errors;
    }
}
