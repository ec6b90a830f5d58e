package io.mailpanel.statusprint;

import io.mailpanel.statusprint.Profile.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlInvalidTypeException;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
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
     * @throws IOException if the file cannot be read, or is no profile; the message says what is wrong, and in which line
     */
    public static Profile read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (BadProfile e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file; check the path", e);
        } catch (AccessDeniedException e) {
            throw new IOException(file + ": the file may not be read; check its owner and rights", e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": the file is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IOException(file + ": the file cannot be read (" + e.getMessage() + ")", e);
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
            String first = unknown.iterator().next();
            throw new BadProfile(line(table, first) + "there is no key " + first + "; allowed are "
                    + String.join(", ", new TreeSet<>(KEYS)));
        }
        int rows = number(table, "band_rows", 2, 254);
        Duration pause = Duration.ofMillis(number(table, "band_pause_ms", 0, 5000));
        Profile.Band band = made(table, "band_rows", () -> new Profile.Band(rows, pause));
        String title = need(table, "title", table::getString);
        int dots = number(table, "dots", 128, 1280);
        int columns = number(table, "columns", 16, 106);
        List<CodePage> pages = codePages(need(table, "code_page", table::getArray));
        Mode mode = choice(table, "mode", "text", "raster") ? Mode.RASTER : Mode.TEXT;
        boolean cutter = need(table, "cutter", table::getBoolean);
        boolean nativeQr = choice(table, "qr", "raster", "native");
        boolean positions = need(table, "positions", table::getBoolean);
        List<Byte> density = bytes(table, "density");
        Profile.Motion motion =
                new Profile.Motion(number(table, "buffer_bytes", 64, 1_000_000), number(table, "speed_mm_s", 1, 1000));
        boolean automatic = need(table, "automatic_status", table::getBoolean);
        return made(
                table,
                "columns",
                () -> new Profile(
                        title, dots, columns, pages, mode, cutter, nativeQr, positions, density, band, motion,
                        automatic));
    }

    /** @param key where the reason stands, if it cannot be made */
    private static <T> T made(TomlTable table, String key, Supplier<T> maker) throws BadProfile {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw new BadProfile(line(table, key) + e.getMessage());
        }
    }

    private static String line(TomlTable table, String key) {
        TomlPosition at = table.inputPositionOf(List.of(key));
        return at == null ? "" : "line " + at.line() + ": ";
    }

    private static <T> T need(TomlTable table, String key, Function<String, T> read) throws BadProfile {
        try {
            T value = read.apply(key);
            if (value == null) {
                throw new BadProfile(key + " is missing");
            }
            return value;
        } catch (TomlInvalidTypeException e) {
            throw new BadProfile(
                    line(table, key) + key + " has a value of another kind; the shipped profiles show which");
        }
    }

    private static int number(TomlTable table, String key, int least, int most) throws BadProfile {
        long value = need(table, key, table::getLong);
        if (value < least || value > most) {
            throw new BadProfile(
                    line(table, key) + key + " is out of range: " + value + "; it is " + least + " to " + most);
        }
        return (int) value;
    }

    /** Whether it is the second word. */
    private static boolean choice(TomlTable table, String key, String first, String second) throws BadProfile {
        String word = need(table, key, table::getString);
        if (!word.equals(first) && !word.equals(second)) {
            throw new BadProfile(
                    line(table, key) + key + " is \"" + first + "\" or \"" + second + "\", not \"" + word + "\"");
        }
        return word.equals(second);
    }

    private static List<CodePage> codePages(TomlArray array) throws BadProfile {
        List<CodePage> pages = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (!(array.get(i) instanceof TomlTable page)) {
                throw new BadProfile("line " + array.inputPositionOf(i).line()
                        + ": a code page is written as [[code_page]]" + " with number and charset below");
            }
            String name = need(page, "charset", page::getString);
            int number = number(page, "number", 0, 255);
            try {
                Charset charset = Charset.forName(name);
                pages.add(made(page, "charset", () -> new CodePage(number, charset)));
            } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
                throw new BadProfile(line(page, "charset") + "there is no charset " + name);
            }
        }
        return pages;
    }

    private static List<Byte> bytes(TomlTable table, String key) throws BadProfile {
        String hex = need(table, key, table::getString);
        try {
            List<Byte> bytes = new ArrayList<>();
            for (byte b : HexFormat.of().parseHex(hex.replace(" ", ""))) {
                bytes.add(b);
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new BadProfile(line(table, key) + key + " is bytes in hex, for example \"12 23 08\", or \"\", not \""
                    + hex + "\"");
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
