package io.mailpanel.panel.look;

/** The type scale, in pixels of the reference screen (800×480, 7″). Nothing is smaller than CAPTION. */
public enum Type {
    CODE(32, 40, true),
    HEADLINE(26, 32, false),
    TITLE(22, 28, true),
    BODY(18, 24, false),
    BODY_MEDIUM(18, 24, true),
    LABEL(16, 24, true),
    SUPPORT(16, 24, false),
    CAPTION(14, 20, false),
    CAPTION_MEDIUM(14, 20, true);

    private final int size;
    private final int line;
    private final boolean medium;

    Type(int size, int line, boolean medium) {
        this.size = size;
        this.line = line;
        this.medium = medium;
    }

    /** The size on the reference screen. */
    public int size() {
        return size;
    }

    /** The height of a line on the reference screen. */
    public int line() {
        return line;
    }

    /** Whether it is the medium weight. */
    public boolean medium() {
        return medium;
    }
}
