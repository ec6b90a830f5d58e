package io.mailpanel.device.transfer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets under a passphrase: AES-256-GCM with a key of PBKDF2-HMAC-SHA256, fresh salt and nonce each time. Slow by intent:
 * some seconds on a small machine.
 *
 * @param iterations of PBKDF2
 * @param salt base64
 * @param nonce base64
 * @param data base64, with GCM's tag at its end
 */
record SealedSecrets(int iterations, String salt, String nonce, String data) {
    /** As OWASP recommends for PBKDF2-HMAC-SHA256 (2023). */
    static final int ITERATIONS = 600_000;
    /** More would only keep the device busy. */
    static final int MOST_ITERATIONS = 2_000_000;

    static final String KDF = "PBKDF2-HMAC-SHA256";
    static final String CIPHER = "AES-256-GCM";
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    /** So that what was sealed for something else does not pass for settings. */
    private static final byte[] PURPOSE = "Mailpanel settings, schema 1".getBytes(StandardCharsets.US_ASCII);

    /** Seals the secrets. */
    static SealedSecrets seal(Map<String, String> secrets, char[] passphrase) {
        SecureRandom random = new SecureRandom();
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] plain = SettingsJson.write(secrets).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] data = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, ITERATIONS)
                    .doFinal(plain);
            return new SealedSecrets(ITERATIONS, base64(salt), base64(nonce), base64(data));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 and AES-GCM", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The secrets as text; empty if the passphrase is another, or a byte of them was changed. */
    Optional<String> open(char[] passphrase) {
        try {
            Base64.Decoder decoder = Base64.getDecoder();
            byte[] plain = cipher(
                            Cipher.DECRYPT_MODE, passphrase, decoder.decode(salt), decoder.decode(nonce), iterations)
                    .doFinal(decoder.decode(data));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce, int iterations)
            throws GeneralSecurityException {
        if (salt.length != SALT || nonce.length != NONCE) {
            throw new GeneralSecurityException("salt or nonce of another length");
        }
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(PURPOSE);
            return cipher;
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
