package io.mailpanel.panel.keyboard;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Input;
import io.mailpanel.panel.kit.TextBox;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.HashMap;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.text.DefaultEditorKit;

/** The on-screen keyboard: four rows of keys that type into the field it is attached to. For the event thread. */
public final class Keyboard extends JComponent {
    private static final long serialVersionUID = 1L;

    private enum Shift {
        OFF,
        ONCE,
        LOCKED
    }

    private record Page(KeyRows rows, Input input, boolean upper, String done, Language language) {}

    private final transient Look look;
    private final transient Runnable hide;
    private final transient Map<Page, JComponent> pages = new HashMap<>();
    private transient Texts texts = Texts.of(Language.EN);
    private transient TextBox target;
    private transient KeyRows rows = KeyRows.LATIN;
    private transient KeyRows letters = KeyRows.LATIN;
    private transient Shift shift = Shift.OFF;

    /** @param hide takes the keyboard away */
    public Keyboard(Look look, Runnable hide) {
        this.look = look;
        this.hide = hide;
    }

    /** Types into this field from now on, with the keys that suit it. */
    public void attach(TextBox box, Texts words) {
        boolean another = box != target || words != texts;
        target = box;
        texts = words;
        if (another) {
            boolean russian = box.input() == Input.TEXT && words.language() == Language.RU;
            letters = russian ? KeyRows.CYRILLIC : KeyRows.LATIN;
            rows = letters;
            shift = box.input() == Input.TEXT && box.text().isEmpty() ? Shift.ONCE : Shift.OFF;
            turn();
        }
    }

    /** The field it types into; null for none. */
    public TextBox target() {
        return target;
    }

    /** Forgets the field. */
    public void detach() {
        target = null;
    }

    /** Whether a password is being typed: then pictures show no pressed key. */
    boolean secret() {
        return target != null && target.input() == Input.PASSWORD;
    }

    Look look() {
        return look;
    }

    Texts texts() {
        return texts;
    }

    private void turn() {
        Page page = new Page(rows, target.input(), shift != Shift.OFF, target.doneWord(), texts.language());
        removeAll();
        add(pages.computeIfAbsent(page, p -> new KeyPage(this).build(p.rows(), p.input(), p.upper(), p.done())));
        revalidate();
        repaint();
    }

    void type(String characters) {
        target.field().replaceSelection(characters);
        if (shift == Shift.ONCE) {
            shift = Shift.OFF;
            turn();
        }
    }

    void backspace() {
        Action delete = target.field().getActionMap().get(DefaultEditorKit.deletePrevCharAction);
        delete.actionPerformed(new java.awt.event.ActionEvent(target.field(), 0, null));
    }

    void shift() {
        shift = Shift.values()[(shift.ordinal() + 1) % Shift.values().length];
        turn();
    }

    boolean locked() {
        return shift == Shift.LOCKED;
    }

    void to(KeyRows other) {
        rows = other;
        if (other.letters()) {
            letters = other;
        }
        shift = Shift.OFF;
        turn();
    }

    KeyRows letters() {
        return letters;
    }

    void done() {
        target.field().postActionEvent();
    }

    void hideIt() {
        hide.run();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(800), look.px(216));
    }

    @Override
    public void doLayout() {
        int side = look.px(4);
        for (java.awt.Component page : getComponents()) {
            page.setBounds(side, side, getWidth() - 2 * side, getHeight() - 2 * side);
        }
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(look.color(Role.CONTAINER));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}
