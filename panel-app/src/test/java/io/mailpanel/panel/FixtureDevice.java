package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.PanelDevice;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.board.DevicePower;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.diagnosis.Reports;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.Board;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A device whose state a test sets; for pictures of states that the real one reaches only after days. */
final class FixtureDevice implements PanelDevice {
    private final List<Consumer<DeviceState>> listeners = new CopyOnWriteArrayList<>();
    private final FixtureAccess access = new FixtureAccess(this);
    private final FixtureScan scan = new FixtureScan(this);
    private final FixtureSheet sheet = new FixtureSheet(this);
    final Reports diagnosis = new Reports(this::state, () -> set(s -> States.diagnosis(s, this.diagnosis.state())));
    private final Acting acting = new Acting();
    private final FixtureUpkeep upkeep = new FixtureUpkeep();
    private final FixtureLab lab = new FixtureLab();
    private final DevicePower power;
    private volatile DeviceState state;

    FixtureDevice(DeviceState state) {
        this(state, PowerParts.NONE);
    }

    FixtureDevice(DeviceState state, PowerParts parts) {
        this.state = state;
        power = new DevicePower(parts, this::powerChanged);
    }

    private void powerChanged() {
        set(s -> States.board(s, power.state()));
    }

    /** Its own buttons are this board's. */
    void follow(Board board) {
        power.start(board);
    }

    @Override
    public Acting acting() {
        return acting;
    }

    @Override
    public PowerDesk power() {
        return power;
    }

    void set(UnaryOperator<DeviceState> change) {
        state = change.apply(state);
        listeners.forEach(listener -> listener.accept(state));
    }

    @Override
    public DeviceState state() {
        return state;
    }

    @Override
    public Subscription subscribe(Consumer<DeviceState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    @Override
    public void setLanguage(Language language) {
        set(s -> States.language(s, language));
    }

    @Override
    public void refresh() {}

    @Override
    public CancelAnswer cancelJob(long id) {
        return CancelAnswer.TOO_LATE;
    }

    @Override
    public boolean retryJob(long id) {
        return false;
    }

    @Override
    public Job resendJob(long id) throws MailException {
        throw new MailException(new Verdict(VerdictKind.NOT_KEPT, ""));
    }

    @Override
    public void jobSeen(long id) {
        seen(s -> s != id);
    }

    @Override
    public void jobsSeen() {
        seen(s -> false);
    }

    private void seen(Predicate<Long> still) {
        set(s -> States.unseen(s, s.unseen().stream().filter(still).collect(Collectors.toSet())));
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public DiagnosisDesk diagnosis() {
        return diagnosis;
    }

    @Override
    public ScanDesk scan() {
        return scan;
    }

    @Override
    public FixtureSheet sheet() {
        return sheet;
    }

    @Override
    public FixtureUpkeep upkeep() {
        return upkeep;
    }

    @Override
    public LabDesk lab() {
        return lab;
    }

    /** What the hardware lab shows. */
    FixtureLab bench() {
        return lab;
    }
}
