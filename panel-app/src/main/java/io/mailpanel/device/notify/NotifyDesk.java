package io.mailpanel.device.notify;

import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.MailException;

/** Device Management &gt; Email Notification: who is told what by mail. Thread-safe. */
public interface NotifyDesk {
    /** The settings in force. */
    NotifySettings settings();

    /**
     * Checks all that was typed, and stores it durably, all or nothing. What waits to be told to somebody who does not want
     * it any more is forgotten.
     *
     * @param from where the administrator is: an address, or {@code panel}; it is audited
     * @throws Refused with the error of each field: {@code notify.address.1} to 5 and those of {@link NotifyFields}
     */
    void apply(NotifyForm form, String from) throws Refused;

    /** Whether mail can go as the device is; while it cannot, notifications wait. */
    boolean possible();

    /**
     * Sends a test message to each address that is stored. It returns when the messages are in the outbox.
     *
     * @return how many
     * @throws Refused if there is no address, or the device cannot send mail as it is (field {@code notify})
     * @throws MailException OUTBOX_FULL when there is no room; SENDER_REFUSED if the sender's address is none
     */
    int sendTest() throws Refused, MailException;
}
