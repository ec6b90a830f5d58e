package io.mailpanel.device.scan;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One sample page, A4 at 200 dpi, always the same: stands in for a scanner where there is none. */
public final class SamplePages implements ScanSource {
    @Override
    public Pages open() {
        Iterator<SamplePage> left = List.of(new SamplePage()).iterator();
        return new Pages() {
            @Override
            public Optional<Page> next() {
                return left.hasNext() ? Optional.of(new Page(left.next().draw(), SamplePage.DPI)) : Optional.empty();
            }

            @Override
            public void close() {
                // A drawn page holds nothing.
            }
        };
    }
}
