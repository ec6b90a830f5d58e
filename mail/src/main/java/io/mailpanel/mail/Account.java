package io.mailpanel.mail;

import java.time.Instant;

/**
 * The account that signed in.
 *
 * @param username the mailbox as the identity server names it (preferred_username), for example vera@contoso.example
 * @param tenant the directory it belongs to, empty if the server does not say
 * @param service the service it was signed in for
 * @param signedInAt when the person signed in
 */
public record Account(String username, String tenant, EmailService service, Instant signedInAt) {}
