package io.mailpanel.webconfig.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A table as a CSV file (RFC 4180) that spreadsheets open as it is: UTF-8 with its mark. What a spreadsheet would take for a
 * formula begins with an apostrophe, so that nobody's host name is calculated.
 */
final class Csv {
    private final StringBuilder text = new StringBuilder("\uFEFF");

    void row(String... fields) {
        text.append(Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String field(String value) {
        String harmless = value.matches("(?s)[=+\\-@\t\r].*") ? "'" + value : value;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
