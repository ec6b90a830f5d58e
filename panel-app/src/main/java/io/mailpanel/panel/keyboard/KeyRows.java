package io.mailpanel.panel.keyboard;

import java.util.List;

/** The on-screen keyboard's letters and signs, row by row. Shift and backspace stand at the third row's ends. */
enum KeyRows {
    LATIN("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    CYRILLIC("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"),
    DIGITS("1234567890", "@#$%&-+()/", "*\"':;!?_"),
    SIGNS("~`|^=\\{}[]", "<>€£₽№«»…—", "§°•±×÷,.");

    private final List<String> rows;

    KeyRows(String... rows) {
        this.rows = List.of(rows);
    }

    List<String> rows() {
        return rows;
    }

    boolean letters() {
        return this == LATIN || this == CYRILLIC;
    }
}
