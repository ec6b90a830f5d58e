package io.mailpanel.device;

import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** That a database was set aside: kept in the new one until a person has seen it, also over a loss of power. */
final class BegunAnew {
    private static final String PART = "set_aside.";
    private static final String FAULT = "fault";
    private static final String FILE = "file";
    private static final String QUEUED = "queued";
    private static final String FAILED = "failed";
    private static final String UNREADABLE = "unreadable";
    private static final String AT = "at";

    private final SettingsStore settings;
    private volatile Optional<BegunWithout> untold;

    BegunAnew(SettingsStore settings) {
        this.settings = settings;
        this.untold = read(settings.part(PART));
    }

    private static Optional<BegunWithout> read(Map<String, String> kept) {
        if (kept.getOrDefault(FAULT, "").isEmpty()) {
            return Optional.empty();
        }
        SetAside before = new SetAside(
                Fault.valueOf(kept.get(FAULT)),
                Path.of(kept.get(FILE)),
                Instant.ofEpochMilli(Long.parseLong(kept.get(AT))));
        return Optional.of(
                new BegunWithout(before, number(kept, QUEUED), number(kept, FAILED), number(kept, UNREADABLE)));
    }

    private static int number(Map<String, String> kept, String name) {
        return Integer.parseInt(kept.getOrDefault(name, "0"));
    }

    Optional<BegunWithout> untold() {
        return untold;
    }

    void tell(BegunWithout what) {
        SetAside before = what.before();
        settings.updatePart(
                PART,
                Map.of(
                        FAULT,
                        before.fault().name(),
                        FILE,
                        before.file().toString(),
                        QUEUED,
                        Integer.toString(what.queued()),
                        FAILED,
                        Integer.toString(what.failed()),
                        UNREADABLE,
                        Integer.toString(what.unreadable()),
                        AT,
                        Long.toString(before.at().toEpochMilli())));
        untold = Optional.of(what);
    }

    /**
     * Lets the courier go. Mail of the old database waits until the new one's settings can send: without them each job would
     * only fail.
     */
    void start(Courier courier, StateFeed feed) {
        if (untold.isEmpty()) {
            courier.start();
        } else {
            feed.subscribe(new Consumer<>() {
                private boolean started;

                @Override
                public void accept(DeviceState state) {
                    if (!started && state.mailStand() == MailStand.READY) {
                        started = true;
                        courier.start();
                    }
                }
            });
        }
    }

    /** A person has seen it. */
    void hide() {
        untold = Optional.empty();
    }

    /** After {@link #hide}, for the next start too. Waits for the disk. */
    void forget() {
        settings.updatePart(PART, Map.of(FAULT, ""));
    }
}
