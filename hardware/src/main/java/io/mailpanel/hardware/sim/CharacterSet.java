package io.mailpanel.hardware.sim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What a byte looks like on this printer: the code page of {@code ESC t} over the national letters of {@code ESC R}. */
final class CharacterSet {
    /** Numbers as on Epson's printers; others number differently (FACTS 4). */
    private static final Map<Integer, String> PAGES = Map.ofEntries(
            Map.entry(0, "IBM437"),
            Map.entry(2, "IBM850"),
            Map.entry(3, "IBM860"),
            Map.entry(4, "IBM863"),
            Map.entry(5, "IBM865"),
            Map.entry(13, "IBM857"),
            Map.entry(14, "IBM737"),
            Map.entry(15, "ISO-8859-7"),
            Map.entry(16, "windows-1252"),
            Map.entry(17, "IBM866"),
            Map.entry(18, "IBM852"),
            Map.entry(19, "IBM00858"),
            Map.entry(45, "windows-1250"),
            Map.entry(46, "windows-1251"),
            Map.entry(47, "windows-1253"),
            Map.entry(48, "windows-1254"));

    private static final String REPLACED = "#$@[\\]^`{|}~";
    private static final String[] NATIONS = {
        "#$@[\\]^`{|}~", // USA
        "#$à°ç§^`éùè¨", // France
        "#$§ÄÖÜ^`äöüß", // Germany
        "£$@[\\]^`{|}~", // United Kingdom
        "#$@ÆØÅ^`æøå~", // Denmark I
        "#¤ÉÄÖÅÜéäöåü", // Sweden
        "#$@°\\é^ùàòèì", // Italy
        "₧$@¡Ñ¿^`¨ñ}~", // Spain I
        "#$@[¥]^`{|}~", // Japan
        "#¤ÉÆØÅÜéæøåü", // Norway
        "#$ÉÆØÅÜéæøåü", // Denmark II
        "#$á¡Ñ¿é`íñóú", // Spain II
        "#$á¡Ñ¿éüíñóú", // Latin America
        "#$@[₩]^`{|}~", // Korea
    };

    private final Charset page;
    private final String nation;

    private CharacterSet(Charset page, String nation) {
        this.page = page;
        this.nation = nation;
    }

    /** A printer's after it was switched on: code page 437, USA. */
    static CharacterSet initial() {
        return new CharacterSet(Charset.forName("IBM437"), NATIONS[0]);
    }

    Optional<CharacterSet> page(int number) {
        return Optional.ofNullable(PAGES.get(number)).map(name -> new CharacterSet(Charset.forName(name), nation));
    }

    Optional<CharacterSet> nation(int number) {
        return number < NATIONS.length ? Optional.of(new CharacterSet(page, NATIONS[number])) : Optional.empty();
    }

    /** @param b 0x20–0xFF */
    char decode(int b) {
        if (b >= 0x80) {
            return new String(new byte[] {(byte) b}, page).charAt(0);
        }
        int at = REPLACED.indexOf(b);
        return at < 0 ? new String(new byte[] {(byte) b}, StandardCharsets.US_ASCII).charAt(0) : nation.charAt(at);
    }
}
