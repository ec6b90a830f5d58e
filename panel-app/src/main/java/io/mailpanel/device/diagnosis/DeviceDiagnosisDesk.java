package io.mailpanel.device.diagnosis;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.diagnosis.TestProgress;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestRun;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInOutcome;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The diagnosis of this device. Thread-safe. */
public final class DeviceDiagnosisDesk implements DiagnosisDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDiagnosisDesk.class);

    private final DiagnosisParts parts;
    private final SettingsStore settings;
    private final SignIn signIn;
    private final ConfirmedHosts cloud;
    private final Supplier<DeviceState> device;
    private final Runnable changed;
    private volatile DiagnosisState state;
    private volatile TestRun run;
    private volatile Optional<SignInOutcome> signedIn;

    /**
     * @param settings what is tested
     * @param signIn knows what hinders a sign-in
     * @param cloud the configured cloud's mail servers: those that may receive a token
     * @param device the device's state
     * @param changed called, on any thread, when {@link #state} has changed
     */
    public DeviceDiagnosisDesk(
            DiagnosisParts parts,
            SettingsStore settings,
            SignIn signIn,
            ConfirmedHosts cloud,
            Supplier<DeviceState> device,
            Runnable changed) {
        this.parts = parts;
        this.settings = settings;
        this.signIn = signIn;
        this.cloud = cloud;
        this.device = device;
        this.changed = changed;
        this.state = new DiagnosisState(Optional.empty(), parts.last().read());
        this.signedIn = parts.signIns().read(app());
        signIn.onChange(owner -> signIn.outcome().ifPresent(this::signInEnded));
    }

    /** How it stands; reads memory only. */
    public DiagnosisState state() {
        return state;
    }

    @Override
    public synchronized boolean begin() {
        if (state.running().isPresent()) {
            return false;
        }
        told(new TestProgress(List.of(), Optional.empty()));
        run = parts.test().begin(settings.mailServer(), Owner.DEVICE, this::told);
        run.result().thenAccept(this::ended);
        return true;
    }

    @Override
    public void cancel() {
        TestRun now = run;
        if (now != null) {
            now.cancel();
        }
    }

    @Override
    public List<Prepared> preparation() {
        return Preparation.of(device.get(), signIn.hindrance(), signedIn.map(SignInOutcome::kind), cloud);
    }

    @Override
    public void close() {
        cancel();
    }

    private void told(TestProgress progress) {
        state = new DiagnosisState(Optional.of(progress), state.last());
        changed.run();
    }

    private void ended(TestReport report) {
        boolean cancelled = report.result() == TestResult.CANCELLED;
        if (!cancelled) {
            keep(report);
        }
        state = new DiagnosisState(Optional.empty(), cancelled ? state.last() : Optional.of(report));
        changed.run();
    }

    /** What another app's sign-in has shown says nothing of this one's. */
    private String app() {
        return signIn.identity().clientId() + " " + signIn.identity().tenant();
    }

    private void signInEnded(SignInOutcome outcome) {
        if (signedIn.filter(outcome::equals).isPresent()) {
            return;
        }
        signedIn = Optional.of(outcome);
        try {
            parts.signIns().keep(outcome, app());
        } catch (JdbiException e) {
            LOG.error("how the sign-in ended could not be kept", e);
        }
        changed.run();
    }

    /** A full disk must not make a good test look endless. */
    private void keep(TestReport report) {
        try {
            parts.last().keep(report);
        } catch (JdbiException e) {
            LOG.error("the result of the connection test could not be kept", e);
        }
    }
}
