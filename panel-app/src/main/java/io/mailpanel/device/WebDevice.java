package io.mailpanel.device;

import io.mailpanel.device.certificates.ServerCertificateDesk;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.notify.NotifyDesk;

/** What is asked of the device by an administrator at a browser. Thread-safe. */
public interface WebDevice extends Device {
    /** Email Server &gt; Basic. */
    MailServerDesk mailServer();

    /** Email Notification. */
    NotifyDesk notifications();

    /** CA Certificate and Root Certificate Update. */
    TrustDesk trust();

    /** The certificate of Web Config. */
    ServerCertificateDesk webCertificate();
}
