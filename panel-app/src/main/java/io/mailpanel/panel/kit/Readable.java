package io.mailpanel.panel.kit;

/**
 * What can be read or touched as one thing: an item of the scene. Its name is its accessible name; its children are not
 * items of their own.
 */
public interface Readable {
    /** The item's role: button, list-item, tab, radio, key, text, field, image. */
    String role();

    /** What it says beside its name; empty if nothing; bullets for a secret. */
    String value();
}
