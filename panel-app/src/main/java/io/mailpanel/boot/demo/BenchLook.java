package io.mailpanel.boot.demo;

import com.formdev.flatlaf.fonts.roboto.FlatRobotoFont;
import com.formdev.flatlaf.util.FontUtils;
import io.mailpanel.panel.Theme;
import io.mailpanel.panel.look.Palette;
import io.mailpanel.panel.look.Role;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** The panel's colours and typeface, at a PC's size. For the event thread. */
final class BenchLook {
    private final Palette palette;

    BenchLook(Theme theme) {
        palette = new Palette(theme);
    }

    Color color(Role role) {
        return palette.color(role);
    }

    /** Looked up when something is drawn: the panel installs the typeface when it opens. */
    Font font(int size, boolean medium) {
        String family = medium ? FlatRobotoFont.FAMILY_SEMIBOLD : FlatRobotoFont.FAMILY;
        return FontUtils.getCompositeFont(family, Font.PLAIN, size);
    }

    /** A copy of the graphics with smooth shapes and text; the caller disposes of it. */
    Graphics2D smooth(Graphics g) {
        Graphics2D copy = (Graphics2D) g.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return copy;
    }
}
