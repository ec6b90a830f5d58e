package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ScanControl;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.scan.ScanSource.Page;
import io.mailpanel.device.scan.ScanSource.Pages;
import io.mailpanel.device.scan.WorkFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One scan by one scanimage. It asks for Return before each page (--batch-prompt), and gets it when the page before has
 * been read and its file removed: so one page is on the disk while one is in memory, however fast the feeder is. When
 * this program dies, there is no Return any more, and scanimage ends by itself.
 */
final class SanePages implements Pages {
    private final Process process;
    private final SaneEvents events;
    private final ScanControl control;
    private final ScanSettings settings;
    private final boolean untilEmpty;
    private final WorkFolder work;
    private final Path folder;
    private int read;

    SanePages(
            Process process,
            ScanControl control,
            ScanSettings settings,
            boolean untilEmpty,
            WorkFolder work,
            Path folder) {
        this.process = process;
        this.control = control;
        this.settings = settings;
        this.untilEmpty = untilEmpty;
        this.work = work;
        this.folder = folder;
        events = new SaneEvents(process, control, settings.resolution());
        control.onCancel(process::destroy);
        next(true);
    }

    @Override
    public Optional<Page> next() throws ScanFailed {
        Optional<String> name = events.next();
        control.check();
        if (name.isEmpty()) {
            end();
            return Optional.empty();
        }
        Path file = folder.resolve(name.get());
        try {
            Page page = new Page(PnmReader.read(file, settings.colour()), events.resolution());
            Files.delete(file);
            read++;
            next(untilEmpty);
            return Optional.of(page);
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.page", e);
        }
    }

    /** An empty feeder after at least one page is a good end. */
    private void end() throws ScanFailed {
        String errors = events.errors();
        SaneStatus status = SaneStatus.of(events.exit(), errors);
        boolean good =
                status == SaneStatus.NO_DOCUMENTS ? read > 0 : status == SaneStatus.UNKNOWN && events.exit() == 0;
        if (!good) {
            throw status.failure(errors);
        }
    }

    /** Answers scanimage's question before a page: Return for another one, the end of input for none. */
    private void next(boolean wanted) {
        try {
            OutputStream keys = process.getOutputStream();
            if (wanted) {
                keys.write("\n".getBytes(StandardCharsets.US_ASCII));
                keys.flush();
            } else {
                keys.close();
            }
        } catch (IOException e) {
            // It has ended: its end tells why.
        }
    }

    @Override
    public void close() {
        next(false);
        Scanimage.end(process);
        work.remove(folder);
    }
}
