package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.scan.Scanning;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import java.awt.EventQueue;
import java.util.Optional;
import javax.swing.JComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scan to Email: why not, or the form, then progress, then the accepted job. */
public final class ScanScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger(ScanScreen.class);

    private static final ScanProgress BEGUN = new ScanProgress(ScanProgress.Step.CONNECTING, 0, -1);

    private enum Step {
        FORM,
        WORKING,
        ACCEPTED
    }

    private final ScreenContext context;
    private ScanForm form;
    private Column deck;
    private Pressable send;
    private ScanResult result;
    private ScanObstacle obstacle;
    private ScanWorking working;
    private ScanProgress progress = BEGUN;
    private Optional<Scanning> scanning = Optional.empty();
    private Step step = Step.FORM;
    private Job accepted;

    /** @param context what it works with */
    public ScanScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.SCAN;
    }

    @Override
    public Optional<JComponent> action() {
        return Optional.of(send);
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        send = Buttons.filled(look, Glyph.SEND, texts.get("panel.scan.send")).act(this::send);
        form = new ScanForm(context, form);
        result = new ScanResult(context, this::again);
        obstacle = new ScanObstacle(context);
        working = new ScanWorking(context, this::cancel);
        working.show(progress);
        deck = new Column(look, 0);
        return deck;
    }

    @Override
    public void shown(String argument) {
        context.device()
                .scan()
                .offer()
                .whenComplete((offer, failure) -> EventQueue.invokeLater(() -> form.answered(offer, failure)));
    }

    @Override
    public void hidden() {
        if (step == Step.ACCEPTED) {
            again();
        }
    }

    @Override
    public void render(DeviceState state) {
        if (step == Step.ACCEPTED) {
            result.show(state.jobs().stream()
                    .filter(j -> j.id() == accepted.id())
                    .findFirst()
                    .orElse(accepted));
        }
        obstacle.show(context.device().scan().obstacle(), state);
        turn();
    }

    private void turn() {
        boolean hindered = context.device().scan().obstacle().isPresent();
        JComponent now =
                switch (step) {
                    case FORM -> hindered ? obstacle.view() : form.view();
                    case WORKING -> working.view();
                    case ACCEPTED -> result.view();
                };
        send.setVisible(now == form.view());
        if (deck.getComponentCount() == 0 || deck.getComponent(0) != now) {
            deck.clear().with(now, Fit.GROW);
            deck.revalidate();
            deck.repaint();
        }
    }

    private void again() {
        form.clear();
        step = Step.FORM;
        turn();
    }

    private void send() {
        Optional<ScanRequest> request = form.request();
        if (request.isEmpty()) {
            return;
        }
        try {
            Scanning begun =
                    context.device().scan().begin(request.get(), now -> EventQueue.invokeLater(() -> heard(now)));
            begun.job().whenComplete((job, failure) -> EventQueue.invokeLater(() -> ended(job, failure)));
            scanning = Optional.of(begun);
            progress = BEGUN;
            working.show(BEGUN);
            step = Step.WORKING;
            context.keyboard().leave();
            turn();
        } catch (Refused e) {
            form.wrong(e.errors());
        }
    }

    private void heard(ScanProgress now) {
        if (scanning.isPresent()) {
            progress = now;
            working.show(now);
        }
    }

    private void cancel() {
        scanning.ifPresent(Scanning::cancel);
        scanning = Optional.empty();
        working.stopping();
    }

    private void ended(Job job, Throwable failure) {
        scanning = Optional.empty();
        if (failure == null) {
            accepted = job;
            step = Step.ACCEPTED;
            render(context.device().state());
            return;
        }
        step = Step.FORM;
        turn();
        Throwable why = failure.getCause() == null ? failure : failure.getCause();
        Texts texts = context.texts();
        if (why instanceof ScanFailed scan && scan.byPerson()) {
            context.dialogs().toast(texts.get(scan.textKey()));
            return;
        }
        String words;
        if (why instanceof ScanFailed scan) {
            words = texts.get(scan.textKey());
        } else if (why instanceof MailException mail) {
            words = context.explained(mail.verdict());
        } else {
            LOG.error("scan to email failed", why);
            words = texts.get("scan.failed.storage");
        }
        context.dialogs().message(texts.get("panel.scan.failed"), words, texts.get("panel.ok"));
    }
}
