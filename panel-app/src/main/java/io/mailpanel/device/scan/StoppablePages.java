package io.mailpanel.device.scan;

import java.util.Optional;

/** Pages that end between two when a person wishes so. */
final class StoppablePages implements ScanSource.Pages {
    private final ScanSource.Pages pages;
    private final ScanControl control;

    StoppablePages(ScanSource.Pages pages, ScanControl control) {
        this.pages = pages;
        this.control = control;
    }

    @Override
    public Optional<ScanSource.Page> next() throws ScanFailed {
        control.check();
        Optional<ScanSource.Page> next = pages.next();
        control.check();
        return next;
    }

    @Override
    public void close() {
        pages.close();
    }
}
