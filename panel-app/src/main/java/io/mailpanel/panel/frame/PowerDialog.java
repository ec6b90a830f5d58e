package io.mailpanel.panel.frame;

import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Asks whether to switch the device off, while the device offers that. For the event thread. */
public final class PowerDialog {
    private final Look look;
    private final Shell shell;
    private final Supplier<Texts> texts;
    private final PowerDesk power;
    private boolean open;

    /** @param shell where it opens */
    public PowerDialog(Look look, Shell shell, Supplier<Texts> texts, PowerDesk power) {
        this.look = look;
        this.shell = shell;
        this.texts = texts;
        this.power = power;
    }

    /** Opens or closes as the state says. */
    public void render(BoardState state) {
        if (state.offersOff() && !open) {
            open(state.restarts());
        } else if (!state.offersOff() && open) {
            open = false;
            shell.dialogs().close();
        }
    }

    private void open(boolean restarts) {
        // Keyboard and another dialog first: that one must know that it was cancelled.
        while (shell.dismiss()) {
            continue;
        }
        open = true;
        Texts now = texts.get();
        Column card = shell.dialogs().card(now.get("panel.power.title"));
        card.with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, now.get("panel.power.words")));
        Line buttons = new Line(look, 8).trailing();
        Pressable safe = Buttons.plain(look, now.get("panel.cancel")).act(power::cancel);
        buttons.with(safe);
        if (restarts) {
            buttons.with(Buttons.plain(look, now.get("panel.power.restart"))
                    .act(() -> go("panel.power.restarting", power.restart())));
        }
        buttons.with(Buttons.filled(look, null, now.get("panel.power.off"))
                .act(() -> go("panel.power.going", power.switchOff())));
        card.with(buttons);
        shell.dialogs().open(card, power::cancel);
        safe.requestFocusInWindow();
    }

    private void go(String words, CompletionStage<Void> going) {
        shell.dialogs().toast(texts.get().get(words));
        going.whenComplete((done, failure) -> EventQueue.invokeLater(() -> {
            if (failure != null) {
                shell.dialogs()
                        .message(
                                texts.get().get("panel.power.refused.title"),
                                texts.get().get("panel.power.refused", failure.getMessage()),
                                texts.get().get("panel.ok"));
            }
        }));
    }
}
