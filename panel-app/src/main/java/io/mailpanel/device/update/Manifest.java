package io.mailpanel.device.update;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.update.BadPackage.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is signed of an update package; lines of {@code name: value} in UTF-8.
 *
 * @param product whose it is: {@link #PRODUCT}
 * @param version of the software in it
 * @param architecture as Debian names it: arm64, armhf, amd64, or all
 * @param file the name of the Debian package in it, without a folder
 * @param size its length, bytes
 * @param sha256 its hash, 64 hexadecimal digits
 * @param notesEn what is new, in English, a line each
 * @param notesRu the same in Russian
 */
public record Manifest(
        String product,
        Version version,
        String architecture,
        String file,
        long size,
        String sha256,
        List<String> notesEn,
        List<String> notesRu) {
    /** This product. */
    public static final String PRODUCT = "mailpanel";
    /** Bytes at most. */
    static final int MOST_BYTES = 16 * 1024;

    private static final int NOTES = 40;
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]{1,20}): (\\P{Cntrl}{1,300})");
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+~_-]{0,99}\\.deb");
    private static final Pattern PRODUCTS = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern ARCHITECTURES = Pattern.compile("arm64|armhf|amd64|all");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** Cannot be changed afterwards. */
    public Manifest {
        notesEn = List.copyOf(notesEn);
        notesRu = List.copyOf(notesRu);
    }

    /** What is new in that language; in the other one where there is nothing in it. */
    public List<String> notes(Language language) {
        List<String> own = language == Language.RU ? notesRu : notesEn;
        return own.isEmpty() ? (language == Language.RU ? notesEn : notesRu) : own;
    }

    /** The bytes that are signed. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder()
                .append("product: " + product + "\n")
                .append("version: " + version.text() + "\n")
                .append("architecture: " + architecture + "\n")
                .append("file: " + file + "\n")
                .append("size: " + size + "\n")
                .append("sha256: " + sha256 + "\n");
        notesEn.forEach(note -> text.append("note-en: " + note + "\n"));
        notesRu.forEach(note -> text.append("note-ru: " + note + "\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BadPackage MANIFEST if the bytes are anything but what {@link #bytes()} makes */
    static Manifest read(byte[] bytes) throws BadPackage {
        Map<String, List<String>> values = new HashMap<>();
        for (String line : text(bytes).split("\n", -1)) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                values.computeIfAbsent(parts.group(1), name -> new ArrayList<>())
                        .add(parts.group(2));
            } else if (!line.isEmpty()) {
                throw new BadPackage(Reason.MANIFEST);
            }
        }
        Manifest read = new Manifest(
                one(values, "product", PRODUCTS),
                Version.of(one(values, "version", Pattern.compile(".*")))
                        .orElseThrow(() -> new BadPackage(Reason.MANIFEST)),
                one(values, "architecture", ARCHITECTURES),
                one(values, "file", FILE),
                Long.parseLong(one(values, "size", Pattern.compile("[1-9]\\d{0,11}"))),
                one(values, "sha256", HASH),
                values.getOrDefault("note-en", List.of()),
                values.getOrDefault("note-ru", List.of()));
        // Whatever it says besides, or in another order, was meant for another reader.
        if (read.notesEn.size() > NOTES
                || read.notesRu.size() > NOTES
                || !java.util.Arrays.equals(read.bytes(), bytes)) {
            throw new BadPackage(Reason.MANIFEST);
        }
        return read;
    }

    private static String text(byte[] bytes) throws BadPackage {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadPackage(Reason.MANIFEST);
        }
    }

    private static String one(Map<String, List<String>> values, String name, Pattern form) throws BadPackage {
        List<String> found = values.getOrDefault(name, List.of());
        if (found.size() != 1 || !form.matcher(found.get(0)).matches()) {
            throw new BadPackage(Reason.MANIFEST);
        }
        return found.get(0);
    }

    /** As Debian calls what Java calls so; what it does not know stays. */
    public static String architecture(String java) {
        return switch (java.toLowerCase(Locale.ROOT)) {
            case "aarch64" -> "arm64";
            case "arm", "arm32" -> "armhf";
            case "x86_64", "amd64" -> "amd64";
            default -> java;
        };
    }
}
