package io.mailpanel.device;

import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.board.BoardHands;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.certificates.CertificateParts;
import io.mailpanel.device.diagnosis.DiagnosisParts;
import io.mailpanel.device.network.NetworkProbe;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.scan.ScanSource;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.support.SupportParts;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.update.UpdateParts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.statusprint.SheetPrinter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a device is made of. The device starts and closes the courier; all else belongs to who made it.
 *
 * @param info who the device is
 * @param settings what an administrator can change
 * @param access the administrator's password
 * @param audit who changed what
 * @param accessControl whether functions are locked for those who are not logged in
 * @param signIn the sign-ins
 * @param outbox the mail queue
 * @param courier carries the queue; not started yet
 * @param tokenHosts the only hosts that may receive a token, as host or host:port
 * @param additional the second network, if the device has one
 * @param browser opens pages on the device itself; empty if it has no browser
 * @param scanSource where scanned pages come from
 * @param workFolder for files while they are made
 * @param printer the wire to the receipt printer
 * @param sheetPrinter makes its bytes
 * @param maskAccount whether accounts are masked on what is printed
 * @param board lamps and buttons
 * @param hands works its buttons and sensors, where people cannot
 * @param power switches the device and its screen
 * @param network looks at the network
 * @param links what Wired LAN and Wi-Fi act upon
 * @param diagnosis the Connection Test
 * @param certificates whom the device believes, and how Web Config shows itself
 * @param notifications what was not told by mail yet
 * @param time what Date and Time acts upon
 * @param support the log and what else a support bundle is made of
 * @param update what checks and keeps update packages
 * @param clock the time and the zone
 */
public record DeviceParts(
        DeviceInfo info,
        SettingsStore settings,
        AdminPassword access,
        AuditLog audit,
        boolean accessControl,
        SignIn signIn,
        Outbox outbox,
        Courier courier,
        List<String> tokenHosts,
        AdditionalNetwork additional,
        Optional<BrowserOpener> browser,
        ScanSource scanSource,
        Path workFolder,
        PrinterPort printer,
        SheetPrinter sheetPrinter,
        boolean maskAccount,
        Board board,
        Optional<BoardHands> hands,
        PowerParts power,
        NetworkProbe network,
        LinkParts links,
        DiagnosisParts diagnosis,
        CertificateParts certificates,
        NotifyLedger notifications,
        TimeParts time,
        SupportParts support,
        UpdateParts update,
        Clock clock) {}
