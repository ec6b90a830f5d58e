package io.mailpanel.panel.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.panel.Theme;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The themes' files: every role is there, every text can be read; every icon has its file. */
final class PaletteTest {
    private record Pair(Role text, Role ground) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Role.ON_SURFACE, Role.SURFACE),
            new Pair(Role.ON_SURFACE, Role.CONTAINER),
            new Pair(Role.ON_SURFACE, Role.CONTAINER_HIGH),
            new Pair(Role.ON_SURFACE_VARIANT, Role.SURFACE),
            new Pair(Role.ON_SURFACE_VARIANT, Role.CONTAINER),
            new Pair(Role.ON_SURFACE_VARIANT, Role.CONTAINER_HIGH),
            new Pair(Role.PRIMARY, Role.SURFACE),
            new Pair(Role.PRIMARY, Role.CONTAINER),
            new Pair(Role.PRIMARY, Role.CONTAINER_HIGH),
            new Pair(Role.ON_PRIMARY, Role.PRIMARY),
            new Pair(Role.ON_PRIMARY_CONTAINER, Role.PRIMARY_CONTAINER),
            new Pair(Role.ON_SURFACE, Role.ERROR_CONTAINER),
            new Pair(Role.ON_SURFACE, Role.WARNING_CONTAINER),
            new Pair(Role.ON_SURFACE, Role.SUCCESS_CONTAINER),
            new Pair(Role.ERROR, Role.SURFACE),
            new Pair(Role.ERROR, Role.CONTAINER),
            new Pair(Role.WARNING, Role.SURFACE),
            new Pair(Role.SUCCESS, Role.CONTAINER),
            new Pair(Role.SURFACE, Role.ON_SURFACE));

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextHasContrastOnItsGround(Theme theme) {
        Palette palette = new Palette(theme);
        for (Pair pair : PAIRS) {
            assertThat(contrast(palette.color(pair.text()), palette.color(pair.ground())))
                    .as("%s on %s", pair.text(), pair.ground())
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void theLightThemeIsTheDesigners() {
        assertThat(new Palette(Theme.LIGHT).color(Role.PRIMARY)).isEqualTo(new Color(0x0B57D0));
        assertThat(new Palette(Theme.DARK).color(Role.SURFACE)).isEqualTo(new Color(0x111418));
    }

    @ParameterizedTest
    @EnumSource(Glyph.class)
    void everyGlyphHasItsFile(Glyph glyph) {
        assertThat(Theme.class.getResource("icons/" + glyph.file() + ".svg")).isNotNull();
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
