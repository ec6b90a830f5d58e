package io.mailpanel.device.text;

/** How a date is written. Each has its words under {@code date.form.NAME}. */
public enum DateForm {
    /** Day, month in letters and year, as the language has it: 28 Nov 2026. */
    IN_WORDS("d MMM yyyy"),
    /** 28.11.2026. */
    DAY_FIRST("dd.MM.yyyy"),
    /** 11.28.2026. */
    MONTH_FIRST("MM.dd.yyyy"),
    /** 2026.11.28. */
    YEAR_FIRST("yyyy.MM.dd");

    private final String pattern;

    DateForm(String pattern) {
        this.pattern = pattern;
    }

    /** The pattern for a formatter. */
    String pattern() {
        return pattern;
    }
}
