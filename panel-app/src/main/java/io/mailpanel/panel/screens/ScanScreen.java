package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanRequest;
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
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import java.util.Optional;
import javax.swing.JComponent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scan to Email: why not, or the form, then progress, then the accepted job. */
public final class ScanScreen implements Screen {
    private static final Logger LOG = LoggerFactory.getLogger(ScanScreen.class);

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
    private Column working;
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
        working = new Column(look, 16).centred();
        working.with(new Spinner(look, 64), Fit.NATURAL)
                .with(new Text(look, Type.BODY, Role.ON_SURFACE, texts.get("panel.scan.working")).centred());
        deck = new Column(look, 0);
        return deck;
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
                    case WORKING -> working;
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
            context.device()
                    .scan()
                    .scanToEmail(request.get())
                    .whenComplete((job, failure) -> EventQueue.invokeLater(() -> ended(job, failure)));
            step = Step.WORKING;
            context.keyboard().leave();
            turn();
        } catch (Refused e) {
            form.wrong(e.errors());
        }
    }

    private void ended(Job job, Throwable failure) {
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
        String words;
        if (why instanceof ScanFailed scan) {
            words = texts.get(scan.textKey());
        } else if (why instanceof MailException mail) {
            words = context.words().cause(mail.verdict()) + "\n"
                    + context.words().remedy(mail.verdict());
        } else {
            LOG.error("scan to email failed", why);
            words = texts.get("scan.failed.storage");
        }
        context.dialogs().message(texts.get("panel.scan.failed"), words, texts.get("panel.ok"));
    }
}
