package io.mailpanel.device.scan;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One sample page, A4, always the same: stands in for a scanner where there is none. */
public final class SamplePages implements ScanSource {
    @Override
    public ScanOffer offer() {
        return new ScanOffer(
                ScanDevice.SAMPLE,
                List.of(100, 150, 200, 300, 600),
                List.of(ColourMode.values()),
                List.of(),
                List.of(),
                ScanSettings.DEFAULT);
    }

    @Override
    public Pages open(ScanSettings settings, ScanControl control) {
        Iterator<SamplePage> left = List.of(new SamplePage()).iterator();
        return new Pages() {
            @Override
            public Optional<Page> next() {
                control.progress(new ScanProgress(ScanProgress.Step.SCANNING, 1, -1));
                return left.hasNext() ? Optional.of(page(left.next(), settings)) : Optional.empty();
            }

            @Override
            public void close() {
                // A drawn page holds nothing.
            }
        };
    }

    private static Page page(SamplePage sample, ScanSettings settings) {
        int dpi = settings.resolution();
        return PageColours.in(new Page(sample.draw(dpi), dpi), settings.colour());
    }
}
