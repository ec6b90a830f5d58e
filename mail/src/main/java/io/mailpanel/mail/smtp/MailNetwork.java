package io.mailpanel.mail.smtp;

/** By which of its networks the device reaches the mail servers. Their names are the texts {@code mail.network.<NAME>}. */
public enum MailNetwork {
    /** As the system routes it. */
    STANDARD,
    /** From the address of the second interface: {@link AdditionalNetwork}. OAuth2 does not go there (the guide's note). */
    ADDITIONAL
}
