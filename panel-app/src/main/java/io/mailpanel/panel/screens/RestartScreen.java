package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import java.util.concurrent.CompletionStage;
import javax.swing.JComponent;

/** Restart: of the program, and of the machine where that is possible. */
public final class RestartScreen implements Screen {
    private final ScreenContext context;
    private Text waiting;

    /** @param context what it works with */
    public RestartScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.RESTART;
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        waiting = new Text(look, Type.BODY, Role.ON_SURFACE, "");
        Column words = new Column(look, 16).pad(8, 24, 16, 24);
        words.with(new Text(look, Type.BODY, Role.ON_SURFACE, texts.get("web.restart.lead")))
                .with(waiting);
        Line buttons = new Line(look, 8).pad(8, 16, 8, 16).trailing();
        if (desk().restartsMachine()) {
            buttons.with(Buttons.outlined(look, null, texts.get("web.restart.machine"))
                    .act(() -> ask("panel.restart.ask.machine", this::machine)));
        }
        if (desk().restartsProgram()) {
            buttons.with(Buttons.filled(look, null, texts.get("web.restart.program"))
                    .act(() -> ask("panel.restart.ask", this::program)));
        } else {
            words.with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("web.restart.by-hand")));
        }
        return new Column(look, 0).with(new Scroller(look, words), Fit.GROW).with(buttons);
    }

    @Override
    public void render(DeviceState state) {
        waiting.say(words());
    }

    private String words() {
        return context.texts().get("web.restart.waiting", desk().jobsWaiting());
    }

    private void ask(String title, Runnable action) {
        Texts texts = context.texts();
        context.dialogs()
                .ask(texts.get(title), words(), texts.get("panel.cancel"), texts.get("panel.restart.do"), action);
    }

    private void program() {
        context.change(
                () -> {
                    desk().restartProgram();
                    return true;
                },
                done -> going());
    }

    private void machine() {
        context.change(() -> desk().restartMachine(), this::follow);
    }

    private void follow(CompletionStage<Void> going) {
        going();
        going.whenComplete((done, failure) -> EventQueue.invokeLater(() -> {
            if (failure != null) {
                Texts texts = context.texts();
                context.dialogs()
                        .message(
                                texts.get("panel.power.refused.title"),
                                texts.get("web.restart.refused", failure.getMessage()) + "\n"
                                        + texts.get("web.restart.refused.more"),
                                texts.get("panel.ok"));
            }
        }));
    }

    private void going() {
        context.dialogs().toast(context.texts().get("panel.power.restarting"));
    }

    private UpkeepDesk desk() {
        return context.device().upkeep();
    }
}
