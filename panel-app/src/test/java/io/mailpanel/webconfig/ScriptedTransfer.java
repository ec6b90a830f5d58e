package io.mailpanel.webconfig;

import io.mailpanel.device.mailserver.MailServerPart;
import io.mailpanel.device.settings.LanguagePart;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.transfer.DeviceTransferDesk;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import java.util.List;

/** Export and import of a scripted device, by the real parts of its settings. */
final class ScriptedTransfer {
    private ScriptedTransfer() {}

    static DeviceTransferDesk of(ScriptedDevice device, SettingsStore settings) {
        return new DeviceTransferDesk(
                settings,
                List.of(
                        device.names.portable(),
                        new LanguagePart(settings),
                        new MailServerPart(
                                settings,
                                List.of("smtp.office365.com"),
                                AdditionalNetwork.NONE,
                                () -> device.signIn.account(),
                                device::publish),
                        device.notifications.portable(),
                        device.metrics.portable(),
                        device.panelView.portable(),
                        device.dateTime.portable(),
                        device.trust.portable()),
                device.password,
                device.audit,
                device.names,
                device.clock);
    }
}
