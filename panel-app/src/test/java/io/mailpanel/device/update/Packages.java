package io.mailpanel.device.update;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Update packages for tests, good ones and such as only a thief or a faulty tool would make. */
public final class Packages {
    /** Whose key devices of tests believe. */
    public static final KeyPair MAKER = pair();

    private static final String FIRST = "MAILPANEL UPDATE 1\n";

    private Packages() {}

    /** A device that believes the maker. */
    public static UpdateParts parts(Path data) {
        return new UpdateParts(
                data.resolve("update"),
                Optional.of(MAKER.getPublic()),
                "arm64",
                Optional.of(Instant.parse("2026-03-01T09:00:00Z")));
    }

    /** Another pair of keys. */
    public static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key as openssl writes it. */
    public static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** A good package for arm64, made as the maker makes it. */
    public static byte[] good(Path folder, String version) throws Exception {
        return made(folder, version, "arm64", 2000);
    }

    /** One made as the maker makes it, with so many bytes in it. */
    public static byte[] made(Path folder, String version, String architecture, int bytes) throws Exception {
        Path debian = Files.write(folder.resolve("mailpanel_" + version + ".deb"), payload(bytes));
        Path out = folder.resolve("made.mpu");
        PackageFile.make(
                debian,
                new Version(version),
                architecture,
                List.of("Sheets print <faster>", "Second"),
                List.of("Листы печатаются быстрее"),
                MAKER.getPrivate(),
                out);
        return Files.readAllBytes(out);
    }

    static byte[] payload(int bytes) {
        byte[] payload = new byte[bytes];
        new java.util.Random(7).nextBytes(payload);
        System.arraycopy("!<arch>\n".getBytes(StandardCharsets.US_ASCII), 0, payload, 0, 8);
        return payload;
    }

    /** The manifest of a good package, for changing a line of it. */
    public static String manifest(byte[] payload) throws Exception {
        return "product: mailpanel\nversion: 0.2.0\narchitecture: arm64\nfile: mailpanel_0.2.0_arm64.deb\nsize: "
                + payload.length + "\nsha256: "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload)) + "\n";
    }

    /** Whatever manifest, rightly signed. */
    public static byte[] signed(String manifest, byte[] payload, PrivateKey key) throws Exception {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        Signature sign = Signature.getInstance("Ed25519");
        sign.initSign(key);
        sign.update(FIRST.getBytes(StandardCharsets.US_ASCII));
        sign.update(bytes);
        return put(Base64.getEncoder().encodeToString(sign.sign()), bytes, payload);
    }

    /** Nobody's signature. */
    public static byte[] unsigned(byte[] payload) throws Exception {
        return put("", manifest(payload).getBytes(StandardCharsets.UTF_8), payload);
    }

    private static byte[] put(String signature, byte[] manifest, byte[] payload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((FIRST + signature + "\n" + manifest.length + "\n").getBytes(StandardCharsets.US_ASCII));
        out.write(manifest);
        out.write(payload);
        return out.toByteArray();
    }
}
