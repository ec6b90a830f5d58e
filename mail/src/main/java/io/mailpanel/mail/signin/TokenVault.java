package io.mailpanel.mail.signin;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kept sign-ins on the disk: one file per owner (0600), AES-256-GCM under a random key (its own file, 0600), a fresh nonce
 * for each write, the owner's id as additional data so that files cannot be swapped. Thread-safe.
 */
final class TokenVault {
    private static final Logger LOG = LoggerFactory.getLogger(TokenVault.class);
    private static final String SUFFIX = ".vault";
    private static final String BEFORE = ".before";
    private static final String BAD = ".bad";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final Set<String> damaged = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();

    TokenVault(Path folder) {
        this.folder = folder;
    }

    /** All kept sign-ins that can be read; a damaged file is set aside as {@code .bad} and logged. */
    synchronized Map<Owner, VaultEntry> load() {
        Map<Owner, VaultEntry> all = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX + "*")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    load(file, all);
                } else if (name.endsWith(BEFORE)) {
                    SafeFile.delete(file); // a crash left it: the newer one counts
                } else if (name.endsWith(SUFFIX + BAD)) {
                    damaged(file);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("No sign-in was ever kept");
        } catch (IOException e) {
            LOG.warn("The folder of kept sign-ins cannot be read: {}", e.toString());
        }
        return all;
    }

    private void load(Path file, Map<Owner, VaultEntry> all) throws IOException {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        try {
            Owner owner = new Owner(id);
            all.put(owner, VaultEntry.decode(crypt(Cipher.DECRYPT_MODE, owner, Files.readAllBytes(file))));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Not e's message: whatever was in the file stays out of the log.
            damaged.add(id);
            LOG.warn(
                    "The kept sign-in of \"{}\" is damaged ({}): set aside as {}; sign in again",
                    id,
                    e.getClass().getSimpleName(),
                    SafeFile.setAside(file).getFileName());
        }
    }

    private void damaged(Path file) {
        String name = file.getFileName().toString();
        String kept = name.substring(0, name.length() - BAD.length());
        if (!Files.exists(folder.resolve(kept))) {
            damaged.add(kept.substring(0, kept.length() - SUFFIX.length()));
        }
    }

    /**
     * Whether the owner's kept sign-in was damaged, at this start or an earlier one, and is neither replaced nor erased;
     * reads memory only.
     */
    boolean damaged(Owner owner) {
        return damaged.contains(owner.id());
    }

    /** Writes durably, or throws and leaves what was there. */
    synchronized void keep(Owner owner, VaultEntry entry) throws IOException {
        try {
            SafeFile.write(file(owner), crypt(Cipher.ENCRYPT_MODE, owner, entry.encode()));
        } catch (GeneralSecurityException e) {
            throw new IOException("The sign-in cannot be encrypted", e);
        }
    }

    /** {@link #keep}, with what was there before still beside it: {@link #putBack} or {@link #forgetBefore} comes next. */
    synchronized void replace(Owner owner, VaultEntry entry) throws IOException {
        Path before = before(owner);
        Files.deleteIfExists(before);
        if (Files.exists(file(owner))) {
            Files.createLink(before, file(owner));
        }
        try {
            keep(owner, entry);
        } catch (IOException e) {
            Files.deleteIfExists(before);
            throw e;
        }
    }

    /** What was there before {@link #replace} is there again. */
    synchronized void putBack(Owner owner) throws IOException {
        if (Files.exists(before(owner))) {
            Files.move(before(owner), file(owner), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            SafeFile.syncFolder(folder);
        } else {
            SafeFile.delete(file(owner));
        }
    }

    /** What was there before {@link #replace} is erased, a damaged one too. */
    synchronized void forgetBefore(Owner owner) throws IOException {
        SafeFile.delete(before(owner));
        SafeFile.delete(bad(owner));
        damaged.remove(owner.id());
    }

    /** Erases the owner's file, durably. */
    synchronized void erase(Owner owner) throws IOException {
        SafeFile.delete(before(owner));
        SafeFile.delete(bad(owner));
        damaged.remove(owner.id());
        SafeFile.delete(file(owner));
    }

    private Path bad(Owner owner) {
        return folder.resolve(owner.id() + SUFFIX + BAD);
    }

    private Path before(Owner owner) {
        return folder.resolve(owner.id() + SUFFIX + BEFORE);
    }

    private Path file(Owner owner) {
        return folder.resolve(owner.id() + SUFFIX);
    }

    private byte[] crypt(int mode, Owner owner, byte[] bytes) throws IOException, GeneralSecurityException {
        boolean encrypt = mode == Cipher.ENCRYPT_MODE;
        byte[] nonce = new byte[NONCE];
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (encrypt) {
            random.nextBytes(nonce);
        } else {
            in.get(nonce);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(encrypt), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.id().getBytes(StandardCharsets.US_ASCII));
        ByteBuffer out = ByteBuffer.allocate(NONCE + cipher.getOutputSize(in.remaining()));
        if (encrypt) {
            out.put(nonce);
        }
        cipher.doFinal(in, out);
        byte[] result = new byte[out.position()];
        out.flip().get(result);
        return result;
    }

    private SecretKey key(boolean make) throws IOException {
        Path file = folder.resolve("vault.key");
        Optional<byte[]> key = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        if (key.isPresent() && key.get().length != KEY) {
            LOG.warn(
                    "The key of kept sign-ins is damaged: set aside as {}",
                    SafeFile.setAside(file).getFileName());
            key = Optional.empty();
        }
        if (key.isEmpty()) {
            if (!make) {
                throw new IOException("no key");
            }
            byte[] fresh = new byte[KEY];
            random.nextBytes(fresh);
            SafeFile.write(file, fresh);
            key = Optional.of(fresh);
        }
        return new SecretKeySpec(key.get(), "AES");
    }
}
