package io.mailpanel.statusprint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Puts lines below one another in a picture, dot for dot as the printer does. */
final class SheetPicture {
    private SheetPicture() {}

    static BufferedImage of(List<Line> lines, Profile profile, LineDrawing drawing) {
        int height = lines.stream().mapToInt(SheetPicture::height).sum();
        BufferedImage picture = LineFont.blank(profile.dots(), Math.max(1, height));
        Graphics2D g = picture.createGraphics();
        int y = 0;
        for (Line line : lines) {
            if (line instanceof Line.Text text) {
                g.drawImage(drawing.draw(text), 0, y, null);
            } else if (line instanceof Line.Code code) {
                g.drawImage(drawing.draw(code, 1), 0, y, null);
            } else if (line instanceof Line.Rule rule) {
                g.drawImage(drawing.draw(rule, 1), 0, y, null);
            }
            y += height(line);
        }
        g.dispose();
        return picture;
    }

    private static int height(Line line) {
        if (line instanceof Line.Text text) {
            return text.pitch();
        } else if (line instanceof Line.Code code) {
            return code.side();
        }
        return line instanceof Line.Space space ? space.dots() : Line.Rule.DOTS;
    }
}
