package io.mailpanel.mail.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals passwords so that they can lie in the database: AES-256-GCM under a random key in a file of its own (0600) beside
 * it, a fresh nonce each time, and whom the password is for as additional data: sealed for one, it opens for no other.
 */
public final class PasswordVault {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordVault.class);
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();

    /** @param folder where the key is kept; it is made when the first password is sealed */
    public PasswordVault(Path folder) {
        this.keyFile = folder.resolve("password.key");
    }

    /**
     * @param target whom it is for
     * @throws IOException if the key cannot be read or made
     */
    public synchronized String seal(String password, String target) throws IOException {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(true), nonce, target)
                    .doFinal(password.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IOException("the password cannot be encrypted", e);
        }
    }

    /** The password; empty if it was sealed for another target, or cannot be opened any more. */
    public synchronized Optional<String> open(String sealed, String target) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            byte[] nonce = new byte[NONCE];
            ByteBuffer.wrap(all).get(nonce);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, key(false), nonce, target).doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Not e's message: whatever was sealed stays out of the log.
            LOG.debug("The kept password does not open ({})", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String target) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(target.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKey key(boolean make) throws IOException {
        if (Files.exists(keyFile)) {
            byte[] key = Files.readAllBytes(keyFile);
            if (key.length == KEY) {
                return new SecretKeySpec(key, "AES");
            }
            LOG.warn(
                    "The key of kept passwords is damaged: set aside as {}",
                    SafeFile.setAside(keyFile).getFileName());
        }
        if (!make) {
            throw new IOException("no key");
        }
        byte[] fresh = new byte[KEY];
        random.nextBytes(fresh);
        SafeFile.write(keyFile, fresh);
        return new SecretKeySpec(fresh, "AES");
    }
}
