package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What the vault keeps of one sign-in. A plain binary form, so that reading it at the start loads no JSON library.
 *
 * @param account the account
 * @param refreshedAt when the identity server last gave tokens
 * @param trouble why somebody has to sign in again
 * @param cache MSAL's token cache, serialized: secret
 */
record VaultEntry(Account account, Instant refreshedAt, Optional<Verdict> trouble, String cache) {
    private static final int VERSION = 1;

    VaultEntry {
        refreshedAt = refreshedAt.truncatedTo(ChronoUnit.MILLIS); // as exact as the file has it
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(account.username());
            out.writeUTF(account.tenant());
            out.writeUTF(account.service().name());
            out.writeLong(account.signedInAt().toEpochMilli());
            out.writeLong(refreshedAt.toEpochMilli());
            out.writeUTF(trouble.map(v -> v.kind().name()).orElse(""));
            out.writeUTF(trouble.map(Verdict::detail).orElse(""));
            byte[] tokens = cache.getBytes(StandardCharsets.UTF_8);
            out.writeInt(tokens.length);
            out.write(tokens);
        } catch (IOException e) {
            throw new IllegalStateException("a name longer than 64 KiB", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException or IllegalArgumentException if the bytes are no entry */
    static VaultEntry decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("unknown version");
            }
            String username = in.readUTF();
            String tenant = in.readUTF();
            EmailService service = EmailService.valueOf(in.readUTF());
            Account account = new Account(username, tenant, service, Instant.ofEpochMilli(in.readLong()));
            Instant refreshedAt = Instant.ofEpochMilli(in.readLong());
            String kind = in.readUTF();
            String detail = in.readUTF();
            Optional<Verdict> trouble =
                    kind.isEmpty() ? Optional.empty() : Optional.of(new Verdict(VerdictKind.valueOf(kind), detail));
            byte[] tokens = in.readNBytes(in.readInt());
            return new VaultEntry(account, refreshedAt, trouble, new String(tokens, StandardCharsets.UTF_8));
        }
    }

    VaultEntry refreshed(Instant at, String newCache) {
        return new VaultEntry(account, at, Optional.empty(), newCache);
    }

    VaultEntry troubled(Verdict verdict) {
        return new VaultEntry(account, refreshedAt, Optional.of(verdict), cache);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "VaultEntry[" + account + "]";
    }
}
