package io.mailpanel.device.settings;

import io.mailpanel.device.text.Texts;
import java.util.List;

/**
 * Why a typed value was not taken.
 *
 * @param field the field's key, for example mail.port
 * @param key the text's key: what is wrong and what to do
 * @param arguments what fills its placeholders
 */
public record FieldError(String field, String key, List<Object> arguments) {
    /** The message in words. */
    public String in(Texts texts) {
        return texts.get(key, arguments.toArray());
    }
}
