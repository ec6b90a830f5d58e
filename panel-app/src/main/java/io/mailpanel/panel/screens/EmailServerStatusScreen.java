package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.MailStand;
import io.mailpanel.device.mailserver.PasswordWarning;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;

/** Email Server Status: the sign-in's state and every setting of the mail server. */
public final class EmailServerStatusScreen implements Screen {
    private static final int LABELS = 280;

    private final ScreenContext context;
    private Column head;
    private Column facts;
    private Scroller scroller;

    /** @param context what it works with */
    public EmailServerStatusScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.EMAIL_STATUS;
    }

    @Override
    public JComponent build() {
        head = new Column(context.look(), 8);
        facts = new Column(context.look(), 0).pad(0, 8, 0, 8);
        Column all = new Column(context.look(), 8).pad(0, 16, 16, 24);
        all.with(head).with(facts);
        scroller = new Scroller(context.look(), all);
        return scroller;
    }

    @Override
    public void shown(String argument) {
        scroller.toTop();
    }

    @Override
    public void render(DeviceState state) {
        Texts texts = context.texts();
        head.clear();
        notice(state).ifPresent(notice -> head.with(notice.card()));
        reply(state)
                .ifPresent(said -> head.with(new Column(context.look(), 0)
                        .pad(0, 8, 0, 8)
                        .with(new Fact(context.look(), texts.get("panel.job.reply"), LABELS).say(said))));
        context.words()
                .pendingLine(state)
                .ifPresent(line -> head.with(
                        new Notice(context.look(), Role.WARNING_CONTAINER, Role.WARNING, Glyph.PENDING, line, "")
                                .card()));
        List<Section> mail = context.device().sheet().sheet().sections().stream()
                .filter(section -> section.title().equals(texts.get("sheet.email_server")))
                .toList();
        Sections.fill(
                facts,
                context.look(),
                mail,
                LABELS,
                row -> row.label().equals(texts.get("signin.status")) ? color(state) : Role.ON_SURFACE);
        head.revalidate();
    }

    private static Role color(DeviceState state) {
        return switch (state.mailStand()) {
            case READY -> Role.SUCCESS;
            case OFF, SIGNED_OUT, NO_PASSWORD -> Role.WARNING;
            case SIGN_IN_AGAIN, REFUSED -> Role.ERROR;
        };
    }

    /** What the server said when the sign-in was lost, for support. */
    private static Optional<String> reply(DeviceState state) {
        return state.mailStand() == MailStand.SIGN_IN_AGAIN
                ? state.signIn().trouble().map(Verdict::detail).filter(said -> !said.isEmpty())
                : Optional.empty();
    }

    /** What is missing; nothing when all is well: then the rows say it. */
    private Optional<Notice> notice(DeviceState state) {
        Look look = context.look();
        Texts texts = context.texts();
        String line = context.words().signInLine(state);
        if (state.mailStand() == MailStand.NO_PASSWORD) {
            return Optional.of(new Notice(
                    look,
                    Role.WARNING_CONTAINER,
                    Role.WARNING,
                    Glyph.MAIL_LOCK,
                    line,
                    texts.get("obstacle.password_missing")));
        }
        if (state.mailStand() == MailStand.OFF) {
            return Optional.of(new Notice(
                    look, Role.WARNING_CONTAINER, Role.WARNING, Glyph.MAIL_OFF, line, texts.get("obstacle.mail_off")));
        }
        if (state.mailStand() == MailStand.READY) {
            PasswordWarning warning = PasswordWarning.of(state.mailServer());
            return warning == PasswordWarning.NONE
                    ? Optional.empty()
                    : Optional.of(new Notice(
                            look,
                            Role.WARNING_CONTAINER,
                            Role.WARNING,
                            Glyph.WARNING,
                            line,
                            texts.get(warning.textKey())));
        }
        String remedy = state.refused()
                .or(state.signIn()::trouble)
                .map((Verdict v) -> context.words().remedy(v))
                .orElseGet(() -> texts.get("panel.email.sign_in"));
        boolean again = state.mailStand() == MailStand.SIGN_IN_AGAIN || state.mailStand() == MailStand.REFUSED;
        return Optional.of(new Notice(
                look,
                again ? Role.ERROR_CONTAINER : Role.WARNING_CONTAINER,
                again ? Role.ERROR : Role.WARNING,
                Glyph.MAIL_LOCK,
                line,
                remedy));
    }
}
