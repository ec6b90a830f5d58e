package io.mailpanel.device.notify;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.settings.StoredPart;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Email Notification on this device. */
public final class DeviceNotifyDesk implements NotifyDesk, AutoCloseable {
    private final SettingsStore store;
    private final Outbox outbox;
    private final Supplier<DeviceState> state;
    private final Clock clock;
    private final Notifier notifier;
    private volatile NotifySettings settings;

    /**
     * @param store where the settings are kept
     * @param ledger where what was not told yet is kept
     * @param access whose wrong passwords are told
     * @param outbox where messages go, and whose failed jobs are told
     * @param certificates those near their end at this moment
     * @param state the device's state
     * @param clock the time and the zone
     */
    public DeviceNotifyDesk(
            SettingsStore store,
            NotifyLedger ledger,
            AdminPassword access,
            Outbox outbox,
            Supplier<List<Lapsing>> certificates,
            Supplier<DeviceState> state,
            Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.state = state;
        this.clock = clock;
        this.settings = NotifyKeeping.read(store.part(NotifyKeeping.PART));
        this.notifier = new Notifier(ledger, outbox, () -> settings, certificates, clock);
        outbox.onChange(notifier::job);
        access.onCheck(notifier::checked);
        store.onChange(this::reread);
    }

    /** Begins to tell. Call once. */
    public void start() {
        notifier.start();
    }

    /** The device is like this now. */
    public void show(DeviceState now) {
        notifier.state(now);
    }

    @Override
    public NotifySettings settings() {
        return settings;
    }

    private synchronized void reread() {
        NotifySettings fresh = NotifyKeeping.read(store.part(NotifyKeeping.PART));
        if (!fresh.equals(settings)) {
            settings = fresh;
            notifier.ring();
        }
    }

    @Override
    public void apply(NotifyForm form) throws Refused {
        store.updatePart(
                NotifyKeeping.PART, NotifyKeeping.values(NotifyFields.check(form)), NotifyKeeping.values(settings));
    }

    /** These settings in an exported file. */
    public PortablePart portable() {
        return new StoredPart(
                store,
                NotifyKeeping.PART,
                () -> NotifyKeeping.values(settings),
                values -> NotifyKeeping.values(NotifyFields.check(NotifyKeeping.form(values))));
    }

    @Override
    public boolean possible() {
        return mail().possible();
    }

    @Override
    public int sendTest() throws Refused, MailException {
        List<String> addresses = settings.addresses();
        NotifyMail mail = mail();
        if (addresses.isEmpty() || !mail.possible()) {
            String why = addresses.isEmpty() ? "notify.test.nobody" : "notify.test.impossible";
            throw new Refused(List.of(new FieldError("notify", why, List.of())));
        }
        for (String address : addresses) {
            outbox.submit(mail.test(address));
        }
        return addresses.size();
    }

    private NotifyMail mail() {
        return new NotifyMail(state.get(), clock.getZone());
    }

    /** Looks whether something is due, for a clock that no timer hears. */
    Future<?> ring() {
        return notifier.ring();
    }

    @Override
    public void close() {
        notifier.close();
    }
}
