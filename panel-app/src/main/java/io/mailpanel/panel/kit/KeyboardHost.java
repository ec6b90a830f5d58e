package io.mailpanel.panel.kit;

/** Where the on-screen keyboard comes up. For the event thread. */
public interface KeyboardHost {
    /** A field is being typed into. */
    void typing(TextBox box);

    /** The field is left. */
    void left(TextBox box);

    /** Nothing more is typed: the keyboard goes. */
    void leave();
}
