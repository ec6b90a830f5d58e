package io.mailpanel.device;

import io.mailpanel.device.access.LockDesk;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.metrics.MetricsDesk;
import io.mailpanel.device.network.setup.NetworkDesk;
import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.stage.PanelViewDesk;
import io.mailpanel.device.support.SupportDesk;
import io.mailpanel.device.time.DateTimeDesk;
import io.mailpanel.device.transfer.SettingsTransferDesk;
import io.mailpanel.device.update.UpdateDesk;
import io.mailpanel.device.upkeep.UpkeepDesk;

/** The device's desks for the faces. */
abstract class DeskDevice implements PanelDevice, WebDevice {
    /** The desks of this device. */
    abstract Desks desks();

    @Override
    public MailServerDesk mailServer() {
        return desks().mailServer();
    }

    @Override
    public DiagnosisDesk diagnosis() {
        return desks().diagnosis();
    }

    @Override
    public ScanDesk scan() {
        return desks().scan();
    }

    @Override
    public SheetDesk sheet() {
        return desks().sheet();
    }

    @Override
    public NotifyDesk notifications() {
        return desks().notifications();
    }

    @Override
    public LockDesk locks() {
        return desks().locks();
    }

    @Override
    public PanelViewDesk panelView() {
        return desks().panelView();
    }

    @Override
    public MetricsDesk metrics() {
        return desks().metrics();
    }

    @Override
    public DateTimeDesk dateTime() {
        return desks().dateTime();
    }

    @Override
    public NetworkDesk links() {
        return desks().links();
    }

    @Override
    public TrustDesk trust() {
        return desks().trust();
    }

    @Override
    public DeviceServerCertificate webCertificate() {
        return desks().webCertificate();
    }

    @Override
    public UpdateDesk update() {
        return desks().update();
    }

    @Override
    public SettingsTransferDesk transfer() {
        return desks().transfer();
    }

    @Override
    public SupportDesk support() {
        return desks().support();
    }

    @Override
    public UpkeepDesk upkeep() {
        return desks().upkeep();
    }

    @Override
    public LabDesk lab() {
        return desks().lab();
    }

    @Override
    public PowerDesk power() {
        return desks().power();
    }
}
