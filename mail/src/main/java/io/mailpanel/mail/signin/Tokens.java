package io.mailpanel.mail.signin;

import java.time.Instant;

/**
 * What the identity server gave.
 *
 * @param accessToken secret
 * @param username the mailbox
 * @param tenant the directory's id, may be empty
 * @param fresh whether it came over the network just now, not from the cache
 * @param expiresAt when the access token ends
 */
record Tokens(String accessToken, String username, String tenant, boolean fresh, Instant expiresAt) {
    /** As it is from its second use on. */
    Tokens known() {
        return new Tokens(accessToken, username, tenant, false, expiresAt);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Tokens[" + username + "]";
    }
}
