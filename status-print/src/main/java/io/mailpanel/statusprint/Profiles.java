package io.mailpanel.statusprint;

import io.mailpanel.statusprint.Profile.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads printers' profiles: the shipped ones by name, and a person's own from a file. Each is a TOML file. */
public final class Profiles {
    /** The shipped ones. */
    public static final List<String> NAMES = List.of("generic-58", "generic-80", "epson-tm-t20", "pos-5890");

    private static final Set<String> KEYS = Set.of(
            "title",
            "dots",
            "columns",
            "mode",
            "cutter",
            "qr",
            "positions",
            "density",
            "band_rows",
            "band_pause_ms",
            "buffer_bytes",
            "speed_mm_s",
            "automatic_status",
            "code_page");

    private Profiles() {}

    /** A shipped profile; empty if there is none of that name. */
    public static Optional<Profile> named(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = Profiles.class.getResourceAsStream("profiles/" + name + ".toml")) {
            return Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("The profile " + name + " is broken", e);
        }
    }

    /**
     * A profile of a person's own.
     *
     * @throws IOException if the file cannot be read, or is no profile; the message says what is wrong
     */
    public static Profile read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (BadProfile e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Profile parse(String toml) throws IOException {
        TomlParseResult table = Toml.parse(toml);
        if (table.hasErrors()) {
            throw new BadProfile(table.errors().get(0).toString());
        }
        Set<String> unknown = new TreeSet<>(table.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new BadProfile("there is no key " + unknown.iterator().next() + "; allowed are "
                    + String.join(", ", new TreeSet<>(KEYS)));
        }
        try {
            return new Profile(
                    need(table.getString("title"), "title"),
                    number(table, "dots"),
                    number(table, "columns"),
                    codePages(need(table.getArray("code_page"), "code_page")),
                    choice(table, "mode", "text", "raster") ? Mode.RASTER : Mode.TEXT,
                    need(table.getBoolean("cutter"), "cutter"),
                    choice(table, "qr", "raster", "native"),
                    need(table.getBoolean("positions"), "positions"),
                    bytes(need(table.getString("density"), "density")),
                    new Profile.Band(number(table, "band_rows"), Duration.ofMillis(number(table, "band_pause_ms"))),
                    new Profile.Motion(number(table, "buffer_bytes"), number(table, "speed_mm_s")),
                    need(table.getBoolean("automatic_status"), "automatic_status"));
        } catch (IllegalArgumentException | org.tomlj.TomlInvalidTypeException e) {
            throw new BadProfile(e.getMessage());
        }
    }

    private static <T> T need(T value, String key) throws BadProfile {
        if (value == null) {
            throw new BadProfile(key + " is missing");
        }
        return value;
    }

    private static int number(TomlTable table, String key) throws BadProfile {
        long value = need(table.getLong(key), key);
        if (value < 0 || value > 1_000_000) {
            throw new BadProfile(key + " is out of range: " + value);
        }
        return (int) value;
    }

    /** Whether it is the second word. */
    private static boolean choice(TomlTable table, String key, String first, String second) throws BadProfile {
        String word = need(table.getString(key), key);
        if (!word.equals(first) && !word.equals(second)) {
            throw new BadProfile(key + " is \"" + first + "\" or \"" + second + "\", not \"" + word + "\"");
        }
        return word.equals(second);
    }

    private static List<CodePage> codePages(TomlArray array) throws BadProfile {
        List<CodePage> pages = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            TomlTable page = array.getTable(i);
            String name = need(page.getString("charset"), "charset");
            try {
                pages.add(new CodePage(number(page, "number"), Charset.forName(name)));
            } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
                throw new BadProfile("there is no charset " + name);
            }
        }
        return pages;
    }

    private static List<Byte> bytes(String hex) throws BadProfile {
        try {
            List<Byte> bytes = new ArrayList<>();
            for (byte b : HexFormat.of().parseHex(hex.replace(" ", ""))) {
                bytes.add(b);
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new BadProfile("density is bytes in hex, for example \"12 23 08\", or \"\", not \"" + hex + "\"");
        }
    }

    /** What is wrong with a profile, in words. */
    private static final class BadProfile extends IOException {
        private static final long serialVersionUID = 1L;

        BadProfile(String message) {
            super(message);
        }
    }
}
