package io.mailpanel.statusprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SheetPictureTest {
    private final SheetPrinter printer = new SheetPrinter(Profile.GENERIC_58);

    @Test
    void isAsWideAsThePaperAndBlackOnWhite() {
        BufferedImage picture = printer.picture(SampleSheets.russian());
        assertThat(picture.getWidth()).isEqualTo(384);
        int black = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < 384; x++) {
                assertThat(picture.getRGB(x, y)).isIn(0xFF000000, 0xFFFFFFFF);
                black += picture.getRGB(x, y) == 0xFF000000 ? 1 : 0;
            }
        }
        assertThat(black).isBetween(20_000, 384 * picture.getHeight() / 4);
    }

    @Test
    void everyCharacterShowsSomethingEvenOneThatNoFontHas() {
        for (String value : List.of("Я", "Ł", "日", "🖨", "\uFFFD", "\uE000", "\uDBFF\uDFFD")) {
            StatusSheet sheet = new StatusSheet(value, "", List.of(), Optional.empty());
            assertThat(ink(printer.picture(sheet))).as(value).isGreaterThan(20);
        }
    }

    @Test
    void differentCharactersLookDifferent() {
        assertThat(ink(printer.picture(new StatusSheet("Ł", "", List.of(), Optional.empty()))))
                .isNotEqualTo(ink(printer.picture(new StatusSheet("L", "", List.of(), Optional.empty()))));
    }

    private static int ink(BufferedImage picture) {
        int black = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                black += picture.getRGB(x, y) == 0xFF000000 ? 1 : 0;
            }
        }
        return black;
    }
}
