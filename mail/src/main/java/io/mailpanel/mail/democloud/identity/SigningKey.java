package io.mailpanel.mail.democloud.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.function.Supplier;

/**
 * The identity server's RSA key: signs tokens (RS256), and its public half is published. Read, and the first time made, at
 * its first use: that takes about a second, which a start has better things to do with. Thread-safe.
 */
final class SigningKey {
    private record Ready(RSAKey key, RSASSASigner signer) {}

    private final Supplier<String> kept;
    private Ready ready;

    /** @param kept gives what {@link #make} made; asked once, at the first use */
    SigningKey(Supplier<String> kept) {
        this.kept = kept;
    }

    /** A new key as a JWK with its private half, to be kept. */
    static String make() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key could be made", e);
        }
    }

    private synchronized Ready ready() {
        if (ready == null) {
            try {
                RSAKey key = RSAKey.parse(kept.get());
                ready = new Ready(key, new RSASSASigner(key));
            } catch (ParseException e) {
                throw new IllegalStateException("the kept signing key was damaged");
            } catch (JOSEException e) {
                throw new IllegalStateException("the signing key cannot be used", e);
            }
        }
        return ready;
    }

    /** A signed JWT in compact form. */
    String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(ready().key().getKeyID())
                .build();
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(ready().signer());
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    /** The public half as a JWK set, JSON. */
    String published() {
        return new JWKSet(ready().key().toPublicJWK()).toString();
    }
}
