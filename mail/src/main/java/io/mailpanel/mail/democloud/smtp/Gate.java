package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Fault;

/** What closes SMTP AUTH in Exchange Online, and the words that it then says (FACTS 3). */
public enum Gate implements Fault {
    /** Nothing. */
    OPEN(""),
    /** Set-TransportConfig -SmtpClientAuthenticationDisabled: for passwords and tokens alike. */
    TENANT("SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more"
            + " information."),
    /** Set-CASMailbox -SmtpClientAuthenticationDisabled: for passwords and tokens alike. */
    MAILBOX("SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more"
            + " information."),
    /** Security defaults: here for passwords only; whether Exchange stops tokens too is not documented. */
    SECURITY_DEFAULTS("user is locked by your organization's security defaults policy. Contact your administrator.");

    private final String words;

    Gate(String words) {
        this.words = words;
    }

    boolean stops(boolean password) {
        return this != OPEN && (password || this != SECURITY_DEFAULTS);
    }

    String refusal() {
        return "5.7.139 Authentication unsuccessful, " + words;
    }
}
