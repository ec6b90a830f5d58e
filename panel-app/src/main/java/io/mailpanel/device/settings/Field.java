package io.mailpanel.device.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form field, declared once and drawn by both faces. Its label is the text {@code field.<key>}, its help
 * {@code field.<key>.help}.
 *
 * @param key the field's key, for example mail.port
 * @param maxLength the longest value taken
 * @param allowed the whole value's pattern
 * @param errorKey the text for a value that does not match
 */
public record Field(String key, int maxLength, Pattern allowed, String errorKey) {
    /** The error for this value; empty when the value is good. */
    public Optional<FieldError> check(String value) {
        return value.length() <= maxLength && allowed.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(new FieldError(key, errorKey, java.util.List.of(maxLength)));
    }
}
