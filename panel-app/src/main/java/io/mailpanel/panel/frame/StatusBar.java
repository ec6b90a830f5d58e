package io.mailpanel.panel.frame;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.StatusIcon;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import javax.swing.JComponent;

/** The strip at the top: network, mail sign-in, paper at the left; the clock at the right. */
public final class StatusBar extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final Line line;
    private final StatusIcon network;
    private final StatusIcon mail;
    private final StatusIcon paper;
    private final transient Clock clock;
    private transient TimeStyle times;
    private Language language;

    /** An empty bar. */
    public StatusBar(Look look) {
        this.look = look;
        network = new StatusIcon(look);
        mail = new StatusIcon(look);
        paper = new StatusIcon(look);
        clock = new Clock(look);
        line = new Line(look, 16).pad(0, 16, 0, 16);
        line.with(network).with(mail).with(paper);
        line.with(new Line(look, 0), Fit.GROW).with(clock.face());
        add(line);
    }

    /** Shows the state. */
    public void render(DeviceState state, Texts texts, Words words) {
        network(state.network(), texts);
        mail(state, texts);
        paper(state.printer(), texts, words);
        if (!state.times().equals(times) || texts.language() != language) {
            times = state.times();
            language = texts.language();
            clock.show(times.minutes(language));
        }
    }

    /** Its clock's place, from the right edge, in pixels. */
    public int clockWidth() {
        return clock.face().getPreferredSize().width + look.px(16);
    }

    /** Stops the clock. */
    public void stop() {
        clock.stop();
    }

    private void network(NetworkState state, Texts texts) {
        boolean wired = state.interfaces().stream().anyMatch(i -> i.kind() == Kind.WIRED && i.up());
        if (!state.connected()) {
            network.show(Glyph.SIGNAL_DISCONNECTED, Role.ERROR, texts.get("panel.status.network.none"));
        } else if (wired) {
            network.show(Glyph.LAN, Role.ON_SURFACE_VARIANT, texts.get("panel.status.network.wired"));
        } else {
            network.show(Glyph.WIFI, Role.ON_SURFACE_VARIANT, texts.get("panel.status.network.wifi"));
        }
    }

    private void mail(DeviceState state, Texts texts) {
        switch (state.mailStand()) {
            case OFF -> mail.show(Glyph.MAIL_OFF, Role.WARNING, texts.get("panel.status.mail.off"));
            case READY -> mail.show(Glyph.MARK_EMAIL_READ, Role.ON_SURFACE_VARIANT, texts.get(ready(state)));
            case REFUSED -> mail.show(Glyph.MAIL_LOCK, Role.ERROR, texts.get("panel.status.mail.refused"));
            case SIGN_IN_AGAIN -> mail.show(Glyph.MAIL_LOCK, Role.ERROR, texts.get("panel.status.mail.again"));
            case SIGNED_OUT -> mail.show(Glyph.MAIL_LOCK, Role.WARNING, texts.get("panel.status.mail.out"));
            case NO_PASSWORD -> mail.show(Glyph.MAIL_LOCK, Role.WARNING, texts.get("panel.status.mail.no_password"));
        }
    }

    private static String ready(DeviceState state) {
        return switch (state.mailServer().method()) {
            case POP_BEFORE_SMTP -> "panel.status.mail.pop";
            case SMTP_AUTH -> "panel.status.mail.password";
            case OAUTH2, OFF -> "panel.status.mail.in";
        };
    }

    private void paper(PrinterStatus status, Texts texts, Words words) {
        paper.show(
                PrinterLook.glyph(status),
                PrinterLook.role(status),
                texts.get("panel.status.printer", words.printer(status)));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(800), look.px(36));
    }

    @Override
    public void doLayout() {
        line.setBounds(0, 0, getWidth(), getHeight());
    }
}
