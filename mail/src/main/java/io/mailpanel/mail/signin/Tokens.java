package io.mailpanel.mail.signin;

/**
 * What the identity server gave.
 *
 * @param accessToken secret
 * @param username the mailbox
 * @param tenant the directory's id, may be empty
 * @param fresh whether it came over the network just now, not from the cache
 */
record Tokens(String accessToken, String username, String tenant, boolean fresh) {
    /** Without the token. */
    @Override
    public String toString() {
        return "Tokens[" + username + "]";
    }
}
