package io.mailpanel.panel.kit;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Hears of every change of a document's text. */
final class Edits implements DocumentListener {
    private final Runnable then;

    private Edits(Runnable then) {
        this.then = then;
    }

    static DocumentListener then(Runnable then) {
        return new Edits(then);
    }

    @Override
    public void insertUpdate(DocumentEvent e) {
        then.run();
    }

    @Override
    public void removeUpdate(DocumentEvent e) {
        then.run();
    }

    @Override
    public void changedUpdate(DocumentEvent e) {
        // The text's attributes, not the text.
    }
}
