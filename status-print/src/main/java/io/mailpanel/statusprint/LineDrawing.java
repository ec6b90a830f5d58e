package io.mailpanel.statusprint;

import io.mailpanel.statusprint.Cells.Cell;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws a line as the printer prints it: across the whole paper, one pixel a dot, black on white. */
final class LineDrawing {
    private final Profile profile;
    private final LineFont font;

    LineDrawing(Profile profile, LineFont font) {
        this.profile = profile;
        this.font = font;
    }

    BufferedImage draw(Line.Text line) {
        Look look = line.look();
        BufferedImage image = LineFont.blank(profile.dots(), Line.CELL_HEIGHT * look.down);
        Graphics2D g = image.createGraphics();
        int width = Cells.width(line.text()) * Line.CELL_WIDTH * look.across;
        int x = look.centred ? (profile.dots() - width) / 2 : 0;
        for (Cell cell : Cells.of(line.text())) {
            int wide = cell.width() * Line.CELL_WIDTH * look.across;
            g.drawImage(font.glyph(cell, look.bold), x, 0, wide, image.getHeight(), null);
            x += wide;
        }
        g.dispose();
        return image;
    }

    /** @param scale as for a code */
    BufferedImage draw(Line.Rule line, int scale) {
        return new BufferedImage(profile.dots() / scale, Line.Rule.DOTS / scale, BufferedImage.TYPE_BYTE_BINARY);
    }

    /** @param scale 1 for the size on the paper, 2 for half of it (the printer doubles the dots) */
    BufferedImage draw(Line.Code line, int scale) {
        int module = line.module() / scale;
        int side = line.side() / scale;
        BufferedImage image = LineFont.blank(profile.dots() / scale, side);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLACK);
        // Halved first, so that both sizes begin at the same dot.
        int left = (profile.dots() - line.side()) / 4 * 2 / scale + Line.Code.QUIET * module;
        int top = Line.Code.QUIET * module;
        for (int y = 0; y < line.code().size; y++) {
            for (int x = 0; x < line.code().size; x++) {
                if (line.code().getModule(x, y)) {
                    g.fillRect(left + x * module, top + y * module, module, module);
                }
            }
        }
        g.dispose();
        return image;
    }
}
