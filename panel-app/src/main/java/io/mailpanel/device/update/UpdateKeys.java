package io.mailpanel.device.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys as {@code openssl genpkey -algorithm ed25519} and {@code openssl pkey -pubout} write them: PEM, without a password. */
public final class UpdateKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

    private UpdateKeys() {}

    /**
     * The key that update packages are checked with.
     *
     * @throws IOException with what is wrong with the file, in words
     */
    public static PublicKey checking(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(pem(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no Ed25519 key", e);
        }
    }

    /**
     * The key that they are signed with.
     *
     * @throws IOException with what is wrong with the file, in words
     */
    public static PrivateKey signing(Path file) throws IOException {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no Ed25519 key", e);
        }
    }

    private static byte[] pem(Path file, String kind) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > 4096) {
            throw new IOException(file + " is too large for a key");
        }
        Matcher found = PEM.matcher(Files.readString(file));
        if (!found.matches() || !found.group(1).equals(kind)) {
            throw new IOException(file + " is not a PEM file with one \"" + kind + "\"");
        }
        try {
            return Base64.getMimeDecoder().decode(found.group(2));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is damaged", e);
        }
    }
}
