package io.mailpanel.statusprint;

import java.nio.charset.Charset;

/**
 * A code page of a printer's. The numbers differ between makers (FACTS 4).
 *
 * @param number for {@code ESC t}, 0–255
 * @param charset what its bytes mean
 */
public record CodePage(int number, Charset charset) {
    /** @throws IllegalArgumentException if the number is out of range, or the charset is not one byte a character */
    public CodePage {
        if (number < 0 || number > 255) {
            throw new IllegalArgumentException("a code page's number is 0 to 255, not " + number);
        }
        if (charset.newEncoder().maxBytesPerChar() != 1) {
            throw new IllegalArgumentException(charset + " is not a code page of one byte a character");
        }
    }
}
