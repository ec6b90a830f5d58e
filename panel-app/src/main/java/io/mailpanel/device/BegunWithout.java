package io.mailpanel.device;

import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.store.DatabaseFile.SetAside;

/**
 * That the device began with a new database, and its settings are gone.
 *
 * @param before the one that it could not use
 * @param queued how many messages stood in the outbox without it and were queued again
 * @param failed how many messages that had failed stood there, and stay so
 * @param unreadable how many stood there damaged, and were set aside
 */
public record BegunWithout(SetAside before, int queued, int failed, int unreadable) {
    /**
     * What happened, and what has become of the mail.
     *
     * @param state the device as it is now: whether it can send, and whether any of it still waits
     */
    public String words(Texts texts, DeviceState state) {
        String what = texts.get(
                "begun." + before.fault(),
                before.file().getParent(),
                before.file().getFileName());
        if (queued > 0) {
            boolean waits = state.mailStand() != MailStand.READY
                    && state.jobs().stream().anyMatch(job -> job.state().active());
            what += " " + texts.get(waits ? "begun.mail.waits" : "begun.mail.goes", queued);
        }
        if (failed > 0) {
            what += " " + texts.get("begun.mail.failed", failed);
        }
        return unreadable > 0 ? what + " " + texts.get("begun.mail.unreadable", unreadable) : what;
    }
}
