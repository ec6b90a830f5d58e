package io.mailpanel.device.upkeep;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.network.setup.NetworkDesk.Trial;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restart and Erase All Data on this device. */
public final class DeviceUpkeepDesk implements UpkeepDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceUpkeepDesk.class);
    /** A page's answer is on its way within this time. */
    private static final int ANSWER_MS = 700;

    private final PowerParts parts;
    private final PowerDesk power;
    private final Access access;
    private final AuditLog audit;
    private final TrustDesk trust;
    private final Supplier<Optional<Trial>> trial;
    private final Supplier<DeviceState> state;

    /**
     * @param parts what restarts and erases
     * @param power through which the machine is restarted
     * @param access asked again before all is erased
     * @param trial the change of the network that nobody has kept yet
     */
    public DeviceUpkeepDesk(
            PowerParts parts,
            PowerDesk power,
            Access access,
            AuditLog audit,
            TrustDesk trust,
            Supplier<Optional<Trial>> trial,
            Supplier<DeviceState> state) {
        this.parts = parts;
        this.power = power;
        this.access = access;
        this.audit = audit;
        this.trust = trust;
        this.trial = trial;
        this.state = state;
    }

    @Override
    public boolean restartsProgram() {
        return parts.power().restartsProgram();
    }

    @Override
    public boolean restartsMachine() {
        return parts.power().restarts();
    }

    @Override
    public int jobsWaiting() {
        return (int)
                state.get().jobs().stream().filter(job -> job.state().active()).count();
    }

    @Override
    public void restartProgram() {
        audit.note(AuditEvent.RESTARTED);
        LOG.info("the program restarts");
        endSoon();
    }

    @Override
    public CompletionStage<Void> restartMachine() {
        audit.note(AuditEvent.RESTARTED);
        return power.restart();
    }

    private void endSoon() {
        CompletableFuture.delayedExecutor(ANSWER_MS, TimeUnit.MILLISECONDS).execute(() -> {
            try {
                parts.power().restartProgram();
            } catch (IOException e) {
                LOG.warn("the program could not be restarted: {}", e.getMessage());
            }
        });
    }

    @Override
    public Stock stock() {
        DeviceState now = state.get();
        long imported =
                trust.authorities().stream().filter(a -> !a.configured()).count();
        int roots = trust.roots().imported() ? trust.roots().certificates() : 0;
        return new Stock(
                jobsWaiting(),
                now.jobs().size(),
                now.signIn().account().map(Account::username),
                audit.count(),
                (int) imported + roots);
    }

    @Override
    public void erase(String word, Language shown, Confirmation confirmation) throws Refused {
        try {
            Optional<Trial> open = trial.get();
            if (open.isPresent()) {
                // What it is undone with would be erased, too, and the device might never be reached again.
                throw new Refused(List.of(
                        new FieldError(WORD, "erase.trial", List.of(open.get().link()))));
            }
            if (!word.strip().equals(Texts.of(shown).get("erase.word"))) {
                throw new Refused(List.of(new FieldError(WORD, "field.erase.word.error", List.of())));
            }
            access.confirm(confirmation.password(), confirmation.from());
            parts.eraser().mark();
        } catch (IOException e) {
            throw new UncheckedIOException("it could not be written that all is to be erased", e);
        } finally {
            Arrays.fill(confirmation.password(), '\0');
        }
        LOG.warn("all data and settings will be erased at the next start, asked for by {}", asking());
        endSoon();
    }

    private Actor asking() {
        return audit.acting().now();
    }
}
