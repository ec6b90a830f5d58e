package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** A row of words of which one is chosen. */
public final class Tabs {
    private final Look look;
    private final Line line;
    private final List<Pressable> tabs = new ArrayList<>();
    private final List<Text> words = new ArrayList<>();
    private final List<Text> counts = new ArrayList<>();

    /** @param chosen called with the index of the tab that was touched */
    public Tabs(Look look, List<String> names, IntConsumer chosen) {
        this.look = look;
        line = new Line(look, 8);
        for (String name : names) {
            Text word = new Text(look, Type.LABEL, Role.ON_SURFACE, name);
            Text count = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT);
            Line inside = new Line(look, 8).centred().pad(0, 20, 0, 20);
            inside.with(word).with(count);
            int index = tabs.size();
            Pressable tab =
                    new Pressable(look, name, inside).least(96, 48).role("tab").act(() -> chosen.accept(index));
            tabs.add(tab);
            words.add(word);
            counts.add(count);
            line.with(tab);
        }
    }

    /** Marks the chosen tab. */
    public void choose(int index) {
        for (int i = 0; i < tabs.size(); i++) {
            boolean on = i == index;
            tabs.get(i).ground(on ? Role.PRIMARY_CONTAINER : Role.CONTAINER, 24);
            words.get(i).say(words.get(i).text(), on ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE);
            counts.get(i).say(counts.get(i).text(), on ? Role.ON_PRIMARY_CONTAINER : Role.ON_SURFACE_VARIANT);
        }
    }

    /** Says how many there are behind a tab. */
    public void count(int index, int number) {
        counts.get(index).say(Integer.toString(number));
        tabs.get(index).value(Integer.toString(number));
    }

    /** The component. */
    public Line line() {
        return line;
    }
}
