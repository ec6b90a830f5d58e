package io.mailpanel.webconfig;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.WebDevice;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What of a device tests and pictures write down, and its jobs; who listens is told of it by {@link #publish()}. */
abstract class ScriptedState implements WebDevice {
    private final List<Consumer<DeviceState>> listeners = new CopyOnWriteArrayList<>();
    volatile MailServer mailServer = new MailServer(
            AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "smtp.office365.com", EmailService.PORT, "", true);
    volatile SignInState signIn = SignInState.SIGNED_OUT;
    volatile Language language = Language.EN;
    volatile PrinterStatus printer = PrinterStatus.READY;
    volatile BoardState board = BoardState.AWAKE;
    volatile List<Job> jobs = List.of();
    volatile Map<Long, Hold> holds = Map.of();
    final Set<Long> unseen = ConcurrentHashMap.newKeySet();

    void publish() {
        listeners.forEach(l -> l.accept(state()));
    }

    @Override
    public Subscription subscribe(Consumer<DeviceState> listener) {
        listeners.add(listener);
        listener.accept(state());
        return () -> listeners.remove(listener);
    }

    @Override
    public void refresh() {
        publish();
    }

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
        unseen.remove(id);
        publish();
    }

    @Override
    public void jobsSeen() {
        unseen.forEach(this::jobSeen);
    }
}
