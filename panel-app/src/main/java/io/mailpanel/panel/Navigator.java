package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.access.Gate;
import io.mailpanel.panel.Screens.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.JComponent;

/** Goes from screen to screen and back again; screens are made at the first visit and kept. For the event thread. */
public final class Navigator {
    /** Where a person is: a screen, and of what. */
    public record Place(String id, String argument) {}

    /** What the frame must do for the navigator. */
    interface Frame {
        /** Puts the content on the screen, with its bars. */
        void show(Row row, Screen screen, JComponent content, boolean canGoBack);

        /** Closes a dialog or the keyboard; false if there was none. */
        boolean dismiss();

        /** Says that this is switched off, and where it can be switched on. */
        void refuse(Row row);

        /** Asks for the administrator's password, then goes on. */
        void askAdmin(Runnable then);
    }

    private final Frame frame;
    private final Map<String, Screen> screens = new HashMap<>();
    private final Map<String, JComponent> contents = new HashMap<>();
    private final Deque<Place> stack = new ArrayDeque<>();
    private final Consumer<Place> visits;
    private ScreenContext context;
    private DeviceState state;

    /** @param visits is told each place as it is shown */
    Navigator(Frame frame, Consumer<Place> visits) {
        this.frame = frame;
        this.visits = visits;
    }

    /** Begins at the first screen. */
    void start(ScreenContext with, DeviceState first, String id) {
        context = with;
        state = first;
        stack.push(new Place(Screens.HOME, ""));
        if (!id.equals(Screens.HOME)) {
            stack.push(new Place(id, ""));
        }
        showTop();
    }

    /** Opens a screen on top of this one; asks for the administrator's password first where that is needed, and says so where it is switched off. */
    public void open(String id, String argument) {
        Row row = Screens.row(id);
        switch (gate(row)) {
            case OPEN -> go(new Place(id, argument));
            case LOG_IN -> frame.askAdmin(() -> open(id, argument));
            case OFF -> frame.refuse(row);
        }
    }

    private void go(Place place) {
        if (!place.equals(stack.peek())) {
            leave();
            stack.remove(place);
            stack.push(place);
            showTop();
        }
    }

    /** Opens a screen that needs no argument. */
    public void open(String id) {
        open(id, "");
    }

    /** How who is at the panel now comes to this screen. */
    public Gate gate(Row row) {
        Gate gate = state.access().rights().gate(row.area());
        return gate == Gate.LOG_IN && context.admin().loggedIn() ? Gate.OPEN : gate;
    }

    private boolean closed(Place place) {
        return gate(Screens.row(place.id())) != Gate.OPEN;
    }

    /** Closes what lies on top, else goes to the screen before; on Home nothing. */
    public void back() {
        if (!frame.dismiss() && stack.size() > 1) {
            leave();
            stack.pop();
            showTop();
        }
    }

    /** Goes to Home. */
    public void home() {
        while (frame.dismiss()) {
            continue;
        }
        if (stack.size() > 1) {
            leave();
            while (stack.size() > 1) {
                stack.pop();
            }
            showTop();
        }
    }

    /**
     * Leaves the screens that are closed to who is at the panel now, also those that Back would lead to.
     *
     * @return whether the one that was shown is among them
     */
    boolean leaveLocked() {
        boolean here = closed(stack.peek());
        if (here) {
            while (frame.dismiss()) {
                continue;
            }
            leave();
        }
        stack.removeIf(this::closed);
        if (here) {
            showTop();
        }
        return here;
    }

    /** Where the person is. */
    public Place here() {
        return stack.peek();
    }

    /** The screen that is shown. */
    Screen screen() {
        return screens.get(here().id());
    }

    /** Draws a new state; a new language makes every screen anew. */
    void render(DeviceState next) {
        boolean otherLanguage = next.language() != state.language();
        state = next;
        if (otherLanguage) {
            contents.clear();
            showTop();
        } else {
            screen().render(next);
        }
    }

    private void leave() {
        screen().hidden();
    }

    private void showTop() {
        Place place = stack.peek();
        Row row = Screens.row(place.id());
        Screen screen = screens.computeIfAbsent(place.id(), id -> row.factory().apply(context));
        JComponent content = contents.computeIfAbsent(place.id(), id -> screen.build());
        screen.render(state);
        screen.shown(place.argument());
        frame.show(row, screen, content, stack.size() > 1);
        visits.accept(place);
    }
}
