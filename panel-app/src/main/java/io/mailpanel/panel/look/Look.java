package io.mailpanel.panel.look;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatPropertiesLaf;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import com.formdev.flatlaf.fonts.roboto.FlatRobotoFont;
import com.formdev.flatlaf.util.FontUtils;
import io.mailpanel.panel.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.Icon;

/** Colours, type, icons and sizes of one panel. For the event thread. */
public final class Look {
    /** Pixels per inch of the reference screen: 800×480 on 7 inches. */
    private static final double REFERENCE_PPI = Math.hypot(800, 480) / 7;

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final Palette palette;
    private final double scale;
    private final Map<Type, Font> fonts = new EnumMap<>(Type.class);
    private boolean masked;

    /**
     * Installs FlatLaf in the theme's colours.
     *
     * @param theme the colours
     * @param width the screen's width in pixels
     * @param height the screen's height in pixels
     * @param diagonalInches its size
     */
    public Look(Theme theme, int width, int height, double diagonalInches) {
        palette = new Palette(theme);
        scale = Math.hypot(width, height) / diagonalInches / REFERENCE_PPI;
        FlatRobotoFont.installLazy();
        FlatLaf.setPreferredFontFamily(FlatRobotoFont.FAMILY);
        FlatLaf.setup(new FlatPropertiesLaf("Mailpanel", palette.properties()));
    }

    /** The colour of a role. */
    public Color color(Role role) {
        return palette.color(role);
    }

    /** A length of the reference screen on this one, in pixels. */
    public int px(int reference) {
        return (int) Math.round(reference * scale);
    }

    /** The font of a step of the type scale, loaded at first use. */
    public Font font(Type type) {
        return fonts.computeIfAbsent(type, t -> FontUtils.getCompositeFont(
                        t.medium() ? FlatRobotoFont.FAMILY_SEMIBOLD : FlatRobotoFont.FAMILY, Font.PLAIN, px(t.size()))
                .deriveFont((float) (t.size() * scale)));
    }

    /**
     * An icon in one colour.
     *
     * @param size its edge on the reference screen
     */
    public Icon icon(Glyph glyph, int size, Color color) {
        FlatSVGIcon icon = new FlatSVGIcon(
                Theme.class.getPackageName().replace('.', '/') + "/icons/" + glyph.file() + ".svg",
                px(size),
                px(size),
                Look.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter(any -> color));
        return icon;
    }

    /** How text is measured: as {@link #smooth} draws it. */
    public FontRenderContext measure() {
        return MEASURE;
    }

    /** A copy of the graphics with smooth shapes and text; the caller disposes of it. */
    public Graphics2D smooth(Graphics g) {
        Graphics2D copy = (Graphics2D) g.create();
        copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        copy.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        copy.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return copy;
    }

    /** Paints with everything secret masked: for pictures that leave the screen. */
    public void whileMasked(Runnable paint) {
        masked = true;
        try {
            paint.run();
        } finally {
            masked = false;
        }
    }

    /** Whether this paint is for a picture that leaves the screen. */
    public boolean masked() {
        return masked;
    }
}
