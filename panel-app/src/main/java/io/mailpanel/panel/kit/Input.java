package io.mailpanel.panel.kit;

/** What is typed into a field: chooses the on-screen keyboard's keys. */
public enum Input {
    TEXT,
    EMAIL,
    PASSWORD
}
