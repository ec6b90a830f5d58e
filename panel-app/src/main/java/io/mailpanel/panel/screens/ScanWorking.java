package io.mailpanel.panel.screens;

import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.scan.ScanProgress.Step;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Progress;
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;

/** The scan under way: which page, how much of it, and the way to stop it. */
final class ScanWorking {
    private final ScreenContext context;
    private final Text words;
    private final Text percent;
    private final Progress bar;
    private final Pressable stop;
    private final Column view;

    /** @param cancel what Cancel does */
    ScanWorking(ScreenContext context, Runnable cancel) {
        this.context = context;
        Look look = context.look();
        words = new Text(look, Type.BODY, Role.ON_SURFACE).centred();
        percent = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT).centred();
        bar = new Progress(look, 320);
        stop = Buttons.outlined(look, Glyph.CLOSE, context.texts().get("panel.scan.cancel"))
                .act(cancel);
        view = new Column(look, 16).centred();
        view.with(new Spinner(look, 64), Fit.NATURAL)
                .with(words)
                .with(bar, Fit.NATURAL)
                .with(percent)
                .with(stop, Fit.NATURAL);
    }

    Column view() {
        return view;
    }

    /** Draws how far it is. */
    void show(ScanProgress now) {
        Texts texts = context.texts();
        words.say(texts.get("scan.step." + now.step(), Integer.toString(now.page())));
        boolean counted = now.step() == Step.SCANNING && now.percent() >= 0;
        bar.show(counted ? now.percent() : -1);
        percent.say(counted ? texts.get("scan.step.percent", now.percent()) : " ");
        // The mail is nearly in the queue: from there it is stopped as a job.
        stop.setEnabled(now.step() != Step.STORING);
    }

    /** Cancel was touched; the scanner still has to stop. */
    void stopping() {
        words.say(context.texts().get("panel.scan.cancelling"));
        bar.show(-1);
        percent.say(" ");
        stop.setEnabled(false);
    }
}
