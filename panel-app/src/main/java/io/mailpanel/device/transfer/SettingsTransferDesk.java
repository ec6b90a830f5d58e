package io.mailpanel.device.transfer;

import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import java.util.List;
import java.util.Map;

/**
 * Device Management &gt; Export and Import of Settings. What goes is what an administrator can set; not the sign-in, the jobs,
 * the audit log, the administrator's password, Web Config's own key. Slow with a passphrase: not for the event thread.
 * Thread-safe.
 */
public interface SettingsTransferDesk {
    /** The field of the file. */
    String FILE = "transfer.file";
    /** The field of the passphrase. */
    String PASSPHRASE = "transfer.passphrase";

    /** The largest file, bytes. */
    int MOST_BYTES = SettingsFile.MOST_BYTES;
    /** The shortest passphrase that an export takes. */
    int SHORTEST_PASSPHRASE = 12;
    /** The longest one. */
    int LONGEST_PASSPHRASE = 64;

    /**
     * The settings as a file, without secrets.
     *
     * @return JSON in UTF-8
     */
    byte[] export();

    /**
     * The settings as a file, the secrets in it encrypted.
     *
     * @param passphrase {@value #SHORTEST_PASSPHRASE}–{@value #LONGEST_PASSPHRASE} characters of printable ASCII; wiped
     * @param confirmation the administrator's password
     * @throws Refused if the passphrase is not as it must be (field {@link #PASSPHRASE}), or the password is wrong
     */
    byte[] export(char[] passphrase, Confirmation confirmation) throws Refused;

    /**
     * Checks a file whole, by the rules of the pages. Nothing is changed.
     *
     * @param passphrase opens its secrets; empty if it has none; wiped
     * @throws Refused why it cannot be imported: field {@link #FILE}, {@link #PASSPHRASE}, or the setting's name
     */
    Import read(byte[] file, char[] passphrase) throws Refused;

    /**
     * Imports what was read, all or nothing.
     *
     * @param confirmation the administrator's password
     * @throws Refused if the password is wrong, or a setting was changed since: read the file again (field {@link #FILE})
     */
    void apply(Import read, Confirmation confirmation) throws Refused;

    /**
     * A file that was read. Its secrets are in no text of it.
     *
     * @param origin where it says that it comes from
     * @param changes what would become of the settings; empty if nothing
     * @param withSecrets whether it brings secrets
     */
    record Import(
            SettingsOrigin origin,
            List<Change> changes,
            boolean withSecrets,
            Map<String, String> settings,
            Map<String, String> secrets) {
        /** Whether another mail server, or another way to it, costs the stored password. */
        public boolean deletesPassword() {
            return changes.stream()
                    .anyMatch(c -> c.name().equals("mail.password") && c.after().equals("NOT_SET"));
        }

        @Override
        public String toString() {
            return "Import[" + origin + ", " + changes.size() + " changes]";
        }
    }
}
