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

/** The identity server's RSA key: signs tokens (RS256), and its public half is published. */
final class SigningKey {
    private final RSAKey key;
    private final RSASSASigner signer;

    private SigningKey(RSAKey key) {
        try {
            this.key = key;
            this.signer = new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot be used", e);
        }
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

    /** @param jwk what {@link #make} made */
    static SigningKey read(String jwk) {
        try {
            return new SigningKey(RSAKey.parse(jwk));
        } catch (ParseException e) {
            throw new IllegalStateException("the kept signing key was damaged");
        }
    }

    /** A signed JWT in compact form. */
    String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
    }

    /** The public half as a JWK set, JSON. */
    String published() {
        return new JWKSet(key.toPublicJWK()).toString();
    }
}
