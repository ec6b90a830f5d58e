package io.mailpanel.device.update;

import io.mailpanel.device.update.BadPackage.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * An update package, {@code .mpu}: a line that says so, a line with the Ed25519 signature in base64, a line with the manifest's
 * length, the manifest, and the Debian package that it describes, to the end. What is signed is the first line and the manifest;
 * that has the Debian package's length and hash. Nothing else is in it: no folder, no second file, no name that could be a path.
 */
public final class PackageFile {
    private static final String FIRST = "MAILPANEL UPDATE 1\n";
    private static final int LONGEST_LINE = 120;

    private PackageFile() {}

    /** What was read, and where the Debian package begins. */
    private record Head(Manifest manifest, long length) {}

    /**
     * Reads and checks what is signed, not what that describes; quick.
     *
     * @throws BadPackage if it is none, not signed by that key, or not as long as it says
     * @throws IOException if it cannot be read
     */
    public static Manifest head(Path file, PublicKey key) throws BadPackage, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Head head = head(in, key);
            if (Files.size(file) != head.length() + head.manifest().size()) {
                throw new BadPackage(Reason.LENGTH);
            }
            return head.manifest();
        }
    }

    /**
     * Reads and checks all of it.
     *
     * @throws BadPackage if it is none, not signed by that key, cut off, or holds another thing than was signed
     * @throws IOException if it cannot be read
     */
    public static Manifest check(Path file, PublicKey key) throws BadPackage, IOException {
        Manifest manifest = head(file, key);
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Files.size(file) - manifest.size());
            byte[] some = new byte[64 * 1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                sha256.update(some, 0, n);
            }
        }
        if (!HexFormat.of().formatHex(sha256.digest()).equals(manifest.sha256())) {
            throw new BadPackage(Reason.DAMAGED);
        }
        return manifest;
    }

    /**
     * Makes a signed package of a Debian package.
     *
     * @throws BadPackage MANIFEST if what it says of itself is not what a device takes
     * @throws IOException if the Debian package cannot be read, or the new file not be written; then none is left
     */
    public static void make(
            Path debian,
            Version version,
            String architecture,
            List<String> notesEn,
            List<String> notesRu,
            PrivateKey key,
            Path out)
            throws BadPackage, IOException {
        if (!Files.isRegularFile(debian)) {
            throw new IOException("there is no file " + debian);
        }
        Manifest manifest = new Manifest(
                Manifest.PRODUCT,
                version,
                architecture,
                debian.getFileName().toString(),
                Files.size(debian),
                hash(debian),
                notesEn,
                notesRu);
        byte[] bytes = manifest.bytes();
        Manifest.read(bytes);
        if (bytes.length > Manifest.MOST_BYTES) {
            throw new BadPackage(Reason.MANIFEST);
        }
        String signature = Base64.getEncoder().encodeToString(sign(bytes, key));
        Path half = out.resolveSibling(out.getFileName() + ".tmp");
        try {
            try (OutputStream to = Files.newOutputStream(half)) {
                to.write((FIRST + signature + "\n" + bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
                to.write(bytes);
                Files.copy(debian, to);
            }
            Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static Head head(InputStream in, PublicKey key) throws BadPackage, IOException {
        if (!line(in).equals(FIRST.strip())) {
            throw new BadPackage(Reason.NOT_A_PACKAGE);
        }
        String signature = line(in);
        String length = line(in);
        if (!length.matches("[1-9]\\d{0,4}") || Integer.parseInt(length) > Manifest.MOST_BYTES) {
            throw new BadPackage(Reason.MANIFEST);
        }
        byte[] manifest = in.readNBytes(Integer.parseInt(length));
        if (manifest.length < Integer.parseInt(length)) {
            throw new BadPackage(Reason.LENGTH);
        }
        if (signature.isBlank()) {
            throw new BadPackage(Reason.NOT_SIGNED);
        }
        if (!signed(manifest, signature, key)) {
            throw new BadPackage(Reason.WRONG_SIGNATURE);
        }
        return new Head(
                Manifest.read(manifest), FIRST.length() + signature.length() + length.length() + 2L + manifest.length);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LONGEST_LINE; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean signed(byte[] manifest, String signature, PublicKey key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            if (!Base64.getEncoder().encodeToString(bytes).equals(signature)) {
                return false; // the same bits can be written in several ways: one of them is ours
            }
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(FIRST.getBytes(StandardCharsets.US_ASCII));
            check.update(manifest);
            return check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] sign(byte[] manifest, PrivateKey key) {
        try {
            Signature sign = Signature.getInstance("Ed25519");
            sign.initSign(key);
            sign.update(FIRST.getBytes(StandardCharsets.US_ASCII));
            sign.update(manifest);
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] some = new byte[64 * 1024];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                sha256.update(some, 0, n);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
