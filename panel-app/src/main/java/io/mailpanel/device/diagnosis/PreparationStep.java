package io.mailpanel.device.diagnosis;

/**
 * What has to be prepared, in the guide's order. The names are the texts {@code prep.<NAME>.title} and
 * {@code prep.<NAME>.where}. Microsoft moves its pages: what the addresses were
 * checked against is in docs/sources.md.
 */
public enum PreparationStep {
    /** Security defaults of the organization are off. */
    SECURITY_DEFAULTS("https://learn.microsoft.com/entra/fundamentals/security-defaults"),
    /** SMTP AUTH is on for the organization. */
    TENANT_SMTP_AUTH(Learn.SMTP_AUTH),
    /** SMTP AUTH is on for the mailbox. */
    MAILBOX_SMTP_AUTH(Learn.SMTP_AUTH),
    /** The app is registered, and its client id is in the configuration. */
    APP_REGISTRATION("https://learn.microsoft.com/entra/identity-platform/quickstart-register-app"),
    /** The organization has agreed to the app's permissions, and the mailbox is signed in. */
    CONSENT("https://learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent"),
    /** The device's software is the newest. */
    NEWEST_SOFTWARE("");

    private static final class Learn {
        private static final String SMTP_AUTH =
                "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission";
    }

    private final String learn;

    PreparationStep(String learn) {
        this.learn = learn;
    }

    /** Where Microsoft Learn explains it; empty where it is not Microsoft's matter. */
    public String learn() {
        return learn;
    }
}
