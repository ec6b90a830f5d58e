package io.mailpanel.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes as the command manual writes them: hex pairs, and ASCII text in single quotes. */
final class Bytes {
    private static final Pattern PART = Pattern.compile("'([^']*)'|([0-9A-Fa-f]{2})|(\\S+)");

    private Bytes() {}

    static byte[] of(String manual) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher part = PART.matcher(manual);
        while (part.find()) {
            if (part.group(1) != null) {
                out.writeBytes(part.group(1).getBytes(StandardCharsets.US_ASCII));
            } else if (part.group(2) != null) {
                out.write(Integer.parseInt(part.group(2), 16));
            } else {
                throw new IllegalArgumentException("Neither hex nor text: " + part.group());
            }
        }
        return out.toByteArray();
    }
}
