package io.mailpanel.device.text;

/** How a time of day is written. Each has its words under {@code time.form.NAME}. */
public enum TimeForm {
    /** 14:05. */
    HOURS_24("HH:mm", "HH:mm:ss"),
    /** 2:05 PM, in every language. */
    HOURS_12("h:mm a", "h:mm:ss a");

    private final String pattern;
    private final String seconds;

    TimeForm(String pattern, String seconds) {
        this.pattern = pattern;
        this.seconds = seconds;
    }

    /** The pattern for hours and minutes. */
    String pattern() {
        return pattern;
    }

    /** The pattern with seconds. */
    String seconds() {
        return seconds;
    }
}
