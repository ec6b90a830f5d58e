package io.mailpanel.webconfig.pages;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was wrong with a form, in words.
 *
 * @param byField the text for each field's key
 * @param others what belongs to no field of the form
 */
public record Errors(Map<String, String> byField, List<String> others) {
    /** Nothing was wrong. */
    public static final Errors NONE = new Errors(Map.of(), List.of());

    static Errors of(List<FieldError> errors, Texts texts, List<String> fields) {
        Map<String, String> byField = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (FieldError error : errors) {
            String words = error.in(texts);
            if (fields.contains(error.field())) {
                byField.merge(error.field(), words, (a, b) -> a + " " + b);
            } else {
                others.add(words);
            }
        }
        return new Errors(byField, others);
    }

    /** The field's error; empty when it is good. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    /** Whether anything was wrong. */
    public boolean any() {
        return !byField.isEmpty() || !others.isEmpty();
    }
}
