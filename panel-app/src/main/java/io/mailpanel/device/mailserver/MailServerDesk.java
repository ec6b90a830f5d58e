package io.mailpanel.device.mailserver;

import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** All that a face can do on Email Server &gt; Basic: the settings and the sign-in. Methods that ask a server block. */
public interface MailServerDesk {
    /** What the server fields are filled with when this service is chosen with OAuth2. */
    MailServer filled(EmailService service);

    /** The only hosts that may receive a token (mail.hosts), as host or host:port. */
    List<String> tokenHosts();

    /** The second network's interface or address, as configured; empty if the device has one network. */
    Optional<String> additionalNetwork();

    /** Why no sign-in can begin as the device is configured, to be said before anybody tries; empty if one can. */
    Optional<Verdict> signInHindrance();

    /** Starts a device-code sign-in of the device's own account. */
    DeviceCodeSession beginSignIn(EmailService service) throws MailException;

    /** Why no sign-in in a browser on the device itself can begin; empty if one can. */
    Optional<Verdict> browserHindrance();

    /**
     * Opens a browser on the device for a sign-in of the device's own account, where device codes are blocked.
     *
     * @throws MailException as {@link #beginSignIn}, and BROWSER_MISSING or BROWSER_AS_ROOT
     */
    SignInSession beginSignInInBrowser(EmailService service) throws MailException;

    /** Where an administrator of the organization agrees to the app's permissions for everybody, in any browser. */
    URI adminConsentAddress();

    /** The sign-in under way, waiting for OK, or failed; a {@link DeviceCodeSession} if it has a code. */
    Optional<SignInSession> session();

    /**
     * Left without OK, or cancelled: forgets the sign-in under way.
     *
     * @return true if somebody had already signed in and that is now lost, so that the face must say so
     */
    boolean discardSignIn();

    /**
     * OK: checks the form, keeps a sign-in that waits for it, stores the settings, publishes. All or nothing.
     *
     * @param confirmation the administrator's password: whoever found an open browser must not point the device at a server of
     *     their own. Needed when what the device connects to, or how, changes: server, port, secure connection, validation
     * @return what came of it
     * @throws Refused with the field errors, that of the password under {@link io.mailpanel.device.access.Access#CONFIRM}; then
     *     nothing changed and the sign-in still waits
     * @throws MailException if the tokens could not be stored
     */
    Applied apply(MailServerForm form, Confirmation confirmation) throws Refused, MailException;

    /** OK for a form that leaves the server as it is. */
    default Applied apply(MailServerForm form) throws Refused, MailException {
        return apply(form, Confirmation.NONE);
    }

    /**
     * The administrator's password once more.
     *
     * @param password as typed; wiped by who takes it
     * @param from the address that it was typed at, or panel
     */
    record Confirmation(char[] password, String from) {
        /** Nobody typed one. */
        public static final Confirmation NONE = new Confirmation(new char[0], "");
    }

    /**
     * What came of an OK.
     *
     * @param account the account kept by it, if one was waiting
     * @param passwordDeleted whether a kept password was deleted, as it was for another server or account
     */
    record Applied(Optional<Account> account, boolean passwordDeleted) {}

    /**
     * Sign Out: erases the device's tokens here, and the sender's address if it is the account's.
     *
     * @return why the sender's address could not be removed, DISK_FULL or DISK_FAILED: the tokens are erased nevertheless
     */
    Optional<Verdict> signOut();
}
