package io.mailpanel.device.network.setup;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.network.setup.NetworkDesk.Trial;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.SettingsStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one change at a time, and undoes it unless somebody keeps it. Thread-safe. */
final class Trials implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int MOST = 30;

    /** Makes a change. */
    @FunctionalInterface
    interface Work {
        /**
         * @param record what the change is undone with
         * @return the same, or with what was added to it
         * @throws IOException why it could not be made, in the system's words
         */
        TrialRecord make(TrialRecord record) throws IOException;
    }

    private final SettingsStore store;
    private final AuditLog audit;
    private final LinkParts parts;
    private final Runnable changed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread own = new Thread(task, "device-links");
        own.setDaemon(true);
        return own;
    });
    private volatile Optional<Running> now = Optional.empty();
    private volatile Optional<FieldError> undone = Optional.empty();

    /** @param until when it is undone, in the nanoseconds of {@link System#nanoTime()} */
    private record Running(TrialRecord record, boolean applied, long until) {}

    /** @param changed the network may have changed: look at it */
    Trials(SettingsStore store, AuditLog audit, LinkParts parts, Runnable changed) {
        this.store = store;
        this.audit = audit;
        this.parts = parts;
        this.changed = changed;
    }

    /** Undoes what was not kept when the device ended. Call once. */
    void start() {
        TrialRecord.kept(store).ifPresent(record -> {
            now = Optional.of(new Running(record, false, System.nanoTime()));
            later(Duration.ZERO, () -> back(record, undoneWords(), MOST));
        });
    }

    Optional<Trial> trial() {
        return now.map(running -> new Trial(
                running.record().link(),
                running.record().wifi(),
                running.record().target(),
                running.applied(),
                Math.max(0, TimeUnit.NANOSECONDS.toSeconds(running.until() - System.nanoTime()))));
    }

    Optional<FieldError> undone() {
        return undone;
    }

    void undoneSeen() {
        undone = Optional.empty();
    }

    /** Begins soon; nothing may be under way. */
    synchronized void begin(TrialRecord record, Work work) {
        record.keep(store);
        undone = Optional.empty();
        Duration most = parts.soon().plus(parts.window());
        now = Optional.of(new Running(record, false, System.nanoTime() + most.toNanos()));
        later(parts.soon(), () -> make(record, work));
    }

    private void make(TrialRecord planned, Work work) {
        TrialRecord record;
        try {
            record = work.make(planned);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} could not be changed: {}", planned.link(), e.getMessage());
            back(TrialRecord.kept(store).orElse(planned), refused(e), MOST);
            return;
        }
        synchronized (this) {
            Running made =
                    new Running(record, true, System.nanoTime() + parts.window().toNanos());
            now = Optional.of(made);
            if (record.before().isEmpty()) {
                // It had no connection: nobody can have been cut off.
                keep();
            } else {
                later(parts.window(), () -> over(made));
            }
        }
        changed.run();
    }

    private void over(Running made) {
        synchronized (this) {
            if (!now.equals(Optional.of(made))) {
                return;
            }
            // Too late to keep it.
            now = Optional.of(new Running(made.record(), false, System.nanoTime()));
        }
        back(made.record(), undoneWords(), MOST);
    }

    private static FieldError refused(Exception e) {
        return new FieldError(LinkFields.SYSTEM, "link.refused", List.of(String.valueOf(e.getMessage())));
    }

    private static FieldError undoneWords() {
        return new FieldError(LinkFields.SYSTEM, "link.undone", List.of());
    }

    /** Stays; false if it is not made yet, or there is none. */
    synchronized boolean keep() {
        if (now.filter(Running::applied).isEmpty()) {
            return false;
        }
        TrialRecord.drop(store);
        TrialRecord record = now.orElseThrow().record();
        now = Optional.empty();
        if (!record.added().isEmpty()) {
            later(Duration.ZERO, () -> forgetOthers(record));
        }
        return true;
    }

    /** A network that is joined anew with another passphrase is kept once. */
    private void forgetOthers(TrialRecord record) {
        try {
            for (KnownWifi known : parts.links().known()) {
                if (known.name().equals(record.target()) && !known.uuid().equals(record.added())) {
                    parts.links().forget(known.uuid());
                }
            }
        } catch (IOException e) {
            LOG.warn("an older connection to the same network could not be removed: {}", e.getMessage());
        }
    }

    /** Not wanted any more. */
    void undo() {
        now.filter(Running::applied).ifPresent(running -> later(Duration.ZERO, () -> over(running)));
    }

    /** @param tries how often it is tried at most: what somebody else has removed cannot be put back */
    private void back(TrialRecord record, FieldError why, int tries) {
        FieldError told = why;
        try {
            putBack(record);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} could not be set back: {}", record.link(), e.getMessage());
            if (tries > 1) {
                later(AGAIN, () -> back(record, why, tries - 1));
                return;
            }
            told = refused(e);
        }
        record.before().ifPresent(before -> connect(before, record.link()));
        TrialRecord.drop(store);
        synchronized (this) {
            now = Optional.empty();
            undone = Optional.of(told);
        }
        audit.note(AuditEvent.NETWORK_UNDONE, Change.fact("network.link", record.link()));
        changed.run();
    }

    private void putBack(TrialRecord record) throws IOException {
        LinkManager links = parts.links();
        if (links.known().stream().anyMatch(known -> known.uuid().equals(record.added()))) {
            links.forget(record.added());
        }
        if (record.before().isPresent()) {
            links.keep(record.before().get());
        }
    }

    private void connect(LinkProfile before, String link) {
        try {
            parts.links().connect(before.uuid(), link);
        } catch (IOException e) {
            LOG.warn("{} is set back but not connected; NetworkManager tries by itself: {}", link, e.getMessage());
        }
    }

    private void later(Duration wait, Runnable task) {
        try {
            thread.schedule(() -> guarded(task), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the device is closed: the next start undoes what is not kept");
        }
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a change of the network failed", e);
        }
    }

    /** What is not kept now is undone at the next start. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
