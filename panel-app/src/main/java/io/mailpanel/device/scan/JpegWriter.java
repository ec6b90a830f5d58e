package io.mailpanel.device.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes one JPEG picture of each page. */
final class JpegWriter implements DocumentWriter {
    @Override
    public Document write(ScanSource.Pages pages, Path folder, String title, Instant scannedAt)
            throws ScanFailed, IOException {
        List<Path> files = new ArrayList<>();
        int count = EachPage.of(pages, page -> {
            Path file = folder.resolve("page-" + (files.size() + 1) + ".jpg");
            JpegFile.write(page, file);
            files.add(file);
        });
        return new Document(files, count);
    }
}
