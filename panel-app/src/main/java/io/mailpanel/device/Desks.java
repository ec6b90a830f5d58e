package io.mailpanel.device;

import io.mailpanel.device.access.DeviceLocks;
import io.mailpanel.device.board.BoardLab;
import io.mailpanel.device.board.DevicePower;
import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.certificates.DeviceTrustDesk;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.diagnosis.DeviceDiagnosisDesk;
import io.mailpanel.device.mailserver.DeviceMailServerDesk;
import io.mailpanel.device.metrics.DeviceMetricsDesk;
import io.mailpanel.device.network.setup.DeviceNetworkDesk;
import io.mailpanel.device.notify.DeviceNotifyDesk;
import io.mailpanel.device.scan.DeviceScanDesk;
import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.settings.LanguagePart;
import io.mailpanel.device.sheet.DeviceSheetDesk;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.stage.DevicePanelView;
import io.mailpanel.device.support.DeviceSupportDesk;
import io.mailpanel.device.support.Sections;
import io.mailpanel.device.time.DeviceDateTimeDesk;
import io.mailpanel.device.transfer.DeviceTransferDesk;
import io.mailpanel.device.transfer.SettingsTransferDesk;
import io.mailpanel.device.update.DeviceUpdateDesk;
import io.mailpanel.device.upkeep.DeviceUpkeepDesk;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The device's desks: what the faces may ask of it, each with the parts that it needs. Making them is cheap. */
final class Desks implements AutoCloseable {
    /**
     * What the desks tell the device, and ask of it.
     *
     * @param state the device's state
     * @param changed a desk's part of the state has changed; on any thread
     * @param printerSeen the printer has said how it is
     * @param lamps the lamps shall show the state again; for the device thread
     * @param network the network shall be looked at soon
     */
    record Calls(
            Supplier<DeviceState> state,
            Runnable changed,
            Consumer<PrinterStatus> printerSeen,
            Runnable lamps,
            Runnable network) {}

    private final DeviceLocks locks;
    private final DevicePower power;
    private final DeviceMailServerDesk mailServer;
    private final DeviceScanDesk scan;
    private final DeviceSheetDesk sheet;
    private final BoardLab lab;
    private final DeviceDiagnosisDesk diagnosis;
    private final DeviceNotifyDesk notifications;
    private final DeviceMetricsDesk metrics;
    private final DevicePanelView panelView;
    private final DeviceDateTimeDesk dateTime;
    private final DeviceNetworkDesk links;
    private final DeviceTrustDesk trust;
    private final DeviceServerCertificate webCertificate;
    private final SettingsTransferDesk transfer;
    private final UpkeepDesk upkeep;
    private final DeviceSupportDesk support;
    private final DeviceUpdateDesk update;

    /**
     * @param names who the device is now
     * @param thread the device thread
     */
    Desks(DeviceParts parts, DeviceNames names, Executor thread, Calls calls) {
        locks = new DeviceLocks(parts.accessControl(), parts.settings());
        trust = new DeviceTrustDesk(parts.certificates().trust(), parts.audit(), parts.clock());
        webCertificate = new DeviceServerCertificate(
                parts.certificates().webConfig(),
                parts.certificates().names(),
                parts.audit(),
                parts.clock(),
                calls.changed());
        power = new DevicePower(parts.power(), calls.changed());
        mailServer = new DeviceMailServerDesk(
                parts.settings(),
                parts.access(),
                parts.audit(),
                parts.signIn(),
                parts.courier(),
                parts.tokenHosts(),
                parts.additional(),
                parts.browser());
        scan = new DeviceScanDesk(
                names,
                locks::rights,
                () -> calls.state().get().times(),
                parts.scanSource(),
                parts.settings(),
                parts.signIn(),
                parts.outbox(),
                parts.workFolder(),
                parts.clock());
        sheet = DeviceSheetDesk.of(
                calls.state(),
                new SheetBuilder(
                        parts.clock(),
                        parts.maskAccount(),
                        trust::bundle,
                        parts.signIn().identity()),
                parts.clock(),
                parts.sheetPrinter(),
                parts.printer(),
                calls.printerSeen());
        lab = new BoardLab(parts.board(), parts.hands(), parts.clock(), thread, () -> thread.execute(calls.lamps()));
        diagnosis = new DeviceDiagnosisDesk(
                parts.diagnosis(),
                parts.settings(),
                parts.signIn(),
                ConfirmedHosts.of(parts.tokenHosts()),
                calls.state(),
                calls.changed());
        notifications = new DeviceNotifyDesk(
                parts.settings(),
                parts.notifications(),
                parts.access(),
                parts.outbox(),
                () -> Lapsing.of(trust, webCertificate),
                calls.state(),
                parts.clock());
        panelView = new DevicePanelView(parts.settings());
        metrics = new DeviceMetricsDesk(parts.settings(), parts.outbox());
        links = new DeviceNetworkDesk(
                parts.settings(),
                parts.access(),
                parts.audit(),
                parts.links(),
                () -> calls.state().get().network(),
                calls.network());
        update = new DeviceUpdateDesk(parts.update(), parts.info().version(), parts.audit());
        dateTime = new DeviceDateTimeDesk(parts.settings(), parts.access(), parts.audit(), parts.time(), parts.clock());
        transfer = new DeviceTransferDesk(
                parts.settings(),
                List.of(
                        names.portable(),
                        new LanguagePart(parts.settings()),
                        mailServer.portable(),
                        locks.portable(),
                        notifications.portable(),
                        metrics.portable(),
                        panelView.portable(),
                        dateTime.portable(),
                        trust.portable()),
                parts.access(),
                parts.audit(),
                names,
                parts.clock());
        upkeep = new DeviceUpkeepDesk(
                parts.power(), power, parts.access(), parts.audit(), trust, links::trial, calls.state());
        support = new DeviceSupportDesk(
                parts.support(),
                new Sections(parts.support(), calls.state(), parts.settings(), diagnosis, lab),
                List.of(parts.signIn()::without, parts.settings()::without, parts.access()::without),
                parts.audit(),
                parts.clock());
    }

    UpkeepDesk upkeep() {
        return upkeep;
    }

    SettingsTransferDesk transfer() {
        return transfer;
    }

    DeviceLocks locks() {
        return locks;
    }

    DevicePanelView panelView() {
        return panelView;
    }

    DeviceMetricsDesk metrics() {
        return metrics;
    }

    DeviceDateTimeDesk dateTime() {
        return dateTime;
    }

    DeviceNetworkDesk links() {
        return links;
    }

    /** Begins what they do by themselves, and loads what the first scan and the first print need. Call once. */
    void start(Board board) {
        scan.removeLeftovers();
        lab.start();
        notifications.start();
        links.start();
        power.start(board);
        scan.warmUp();
        sheet.warmUp();
    }

    DevicePower power() {
        return power;
    }

    DeviceMailServerDesk mailServer() {
        return mailServer;
    }

    DeviceScanDesk scan() {
        return scan;
    }

    DeviceSheetDesk sheet() {
        return sheet;
    }

    BoardLab lab() {
        return lab;
    }

    DeviceDiagnosisDesk diagnosis() {
        return diagnosis;
    }

    DeviceNotifyDesk notifications() {
        return notifications;
    }

    DeviceTrustDesk trust() {
        return trust;
    }

    DeviceUpdateDesk update() {
        return update;
    }

    DeviceSupportDesk support() {
        return support;
    }

    DeviceServerCertificate webCertificate() {
        return webCertificate;
    }

    /** Ends what they do. The power's is closed by itself before the device's threads, the notifications' after the courier. */
    @Override
    public void close() {
        links.close();
        diagnosis.close();
        scan.close();
        sheet.close();
    }
}
