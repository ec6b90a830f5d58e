package io.mailpanel.device;

import io.mailpanel.device.access.LockDesk;
import io.mailpanel.device.audit.AuditDesk;
import io.mailpanel.device.certificates.ServerCertificateDesk;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.metrics.MetricsDesk;
import io.mailpanel.device.network.setup.NetworkDesk;
import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.stage.PanelViewDesk;
import io.mailpanel.device.support.SupportDesk;
import io.mailpanel.device.time.DateTimeDesk;
import io.mailpanel.device.transfer.SettingsTransferDesk;
import io.mailpanel.device.update.UpdateDesk;

/** What is asked of the device by an administrator at a browser. Thread-safe. */
public interface WebDevice extends Device {
    /** Email Server &gt; Basic. */
    MailServerDesk mailServer();

    /** Network &gt; Basic. */
    DeviceNames names();

    /** Panel lock and functions lock. */
    LockDesk locks();

    /** Email Notification. */
    NotifyDesk notifications();

    /** What a monitoring system may ask. */
    MetricsDesk metrics();

    /** Whether administrators see the panel's picture. */
    PanelViewDesk panelView();

    /** Date and Time. */
    DateTimeDesk dateTime();

    /** Wired LAN and Wi-Fi. */
    NetworkDesk links();

    /** Who changed what, when and from where. */
    AuditDesk audit();

    /** CA Certificate and Root Certificate Update. */
    TrustDesk trust();

    /** Software Update. */
    UpdateDesk update();

    /** Export and import of settings. */
    SettingsTransferDesk transfer();

    /** The log and the support bundle. */
    SupportDesk support();

    /** The certificate of Web Config. */
    ServerCertificateDesk webCertificate();
}
