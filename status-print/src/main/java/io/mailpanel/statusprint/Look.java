package io.mailpanel.statusprint;

/** How a line of text looks on the sheet. */
enum Look {
    /** Twice as wide and high. */
    TITLE(2, 2, true, true),
    /** Twice as high only, for a title too long for the other. */
    TALL_TITLE(1, 2, true, true),
    SUBTITLE(1, 1, false, true),
    HEADING(1, 1, true, false),
    ROW(1, 1, false, false),
    CAPTION(1, 1, false, true);

    final int across;
    final int down;
    final boolean bold;
    final boolean centred;

    Look(int across, int down, boolean bold, boolean centred) {
        this.across = across;
        this.down = down;
        this.bold = bold;
        this.centred = centred;
    }
}
