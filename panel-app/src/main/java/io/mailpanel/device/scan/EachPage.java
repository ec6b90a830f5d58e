package io.mailpanel.device.scan;

import java.io.IOException;
import java.util.Optional;

/** Hands pages over one by one, and holds none of them while the next is read: memory has room for one. */
final class EachPage {
    private EachPage() {}

    /** What is done with a page; keeps nothing of it. */
    interface Use {
        void take(ScanSource.Page page) throws IOException;
    }

    /**
     * All pages to their end.
     *
     * @return how many there were
     * @throws ScanFailed if the source failed or had no page
     */
    static int of(ScanSource.Pages pages, Use use) throws ScanFailed, IOException {
        int count = 0;
        while (one(pages, use)) {
            count++;
        }
        if (count == 0) {
            throw new ScanFailed("scan.failed.no_pages", null);
        }
        return count;
    }

    private static boolean one(ScanSource.Pages pages, Use use) throws ScanFailed, IOException {
        Optional<ScanSource.Page> page = pages.next();
        if (page.isPresent()) {
            use.take(page.get());
        }
        return page.isPresent();
    }
}
