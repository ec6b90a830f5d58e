package io.mailpanel.device;

import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.DatabaseFile.SetAside;

/**
 * That the device began with a new database, and its settings are gone.
 *
 * @param before the one that it could not use
 * @param queued how many messages stood in the outbox without it and were queued again
 */
public record BegunWithout(SetAside before, int queued) {
    /**
     * What happened, and what has become of the mail.
     *
     * @param stand whether the device can send as it is now
     */
    public String words(Texts texts, MailStand stand) {
        String what = texts.get(
                "begun." + before.fault(),
                before.file().getParent(),
                before.file().getFileName());
        if (queued == 0) {
            return what;
        }
        return what + " " + texts.get(stand == MailStand.READY ? "begun.mail.goes" : "begun.mail.waits", queued);
    }
}
