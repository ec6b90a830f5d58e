package io.mailpanel.device;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.store.DiskTrouble;
import io.mailpanel.mail.verdict.Verdict;
import java.util.Optional;

/** Why the device did not do what it was asked for, as both faces say it. */
public final class Hindrance {
    private Hindrance() {}

    /**
     * What the person is told.
     *
     * @param why what one of the device's methods threw
     * @return its verdict, or that of the disk: DISK_FULL, DISK_FAILED; empty if the reason is neither
     */
    public static Optional<Verdict> of(Exception why) {
        return why instanceof MailException mail ? Optional.of(mail.verdict()) : DiskTrouble.in(why);
    }
}
