package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** One tiny white page, for the warm-up. */
final class BlankPage implements ScanSource.Pages {
    private boolean given;

    @Override
    public Optional<ScanSource.Page> next() {
        if (given) {
            return Optional.empty();
        }
        given = true;
        return Optional.of(new ScanSource.Page(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), 200));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
