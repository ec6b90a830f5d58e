package io.mailpanel.device;

import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.notify.NotifyDesk;

/** What is asked of the device by an administrator at a browser. Thread-safe. */
public interface WebDevice extends Device {
    /** Email Server &gt; Basic. */
    MailServerDesk mailServer();

    /** Email Notification. */
    NotifyDesk notifications();
}
