package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ScanControl;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.scan.ScanSource;
import io.mailpanel.device.scan.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scanner by SANE. What it can do is asked once, and again after a failure: devices come, go and change their names. */
public final class SaneSource implements ScanSource {
    private final Scanimage scanimage;
    private final Optional<String> device;
    private final WorkFolder work;
    private volatile SaneAbilities known;

    /**
     * @param scanimage SANE's program
     * @param device SANE's name of the scanner; empty for the first one that is found
     * @param workFolder for a page on its way; made if absent
     */
    public SaneSource(Scanimage scanimage, Optional<String> device, Path workFolder) {
        this.scanimage = scanimage;
        this.device = device;
        this.work = new WorkFolder(workFolder);
    }

    @Override
    public ScanOffer offer() throws ScanFailed {
        return abilities().offer();
    }

    @Override
    public Pages open(ScanSettings settings, ScanControl control) throws ScanFailed {
        SaneAbilities able = abilities();
        control.check();
        boolean untilEmpty = able.untilEmpty(settings);
        List<String> arguments = new ArrayList<>(List.of(
                "--device-name=" + able.device().name(),
                "--format=pnm",
                "--progress",
                "--batch=page-%d.pnm",
                "--batch-print",
                "--batch-prompt"));
        if (!untilEmpty) {
            arguments.add("--batch-count=1");
        }
        arguments.addAll(able.arguments(settings));
        Path folder = null;
        try {
            folder = work.make();
            Process process = scanimage.start(arguments, folder);
            return forgetting(new SanePages(process, control, settings, untilEmpty, work, folder));
        } catch (IOException e) {
            work.remove(folder);
            throw new ScanFailed("scan.failed.storage", e);
        } catch (ScanFailed e) {
            work.remove(folder);
            throw e;
        }
    }

    @Override
    public List<ScanDevice> scanners() throws ScanFailed {
        return scanimage.find();
    }

    private SaneAbilities abilities() throws ScanFailed {
        SaneAbilities before = known;
        if (before != null) {
            return before;
        }
        ScanDevice found = device();
        SaneOptions options = SaneOptions.parse(scanimage.options(found.name()));
        if (options.all().isEmpty()) {
            throw new ScanFailed("scan.failed.unsupported", null);
        }
        SaneAbilities now = new SaneAbilities(found, options);
        known = now;
        return now;
    }

    /** A named device need not be in the list: network scanners often are not. */
    private ScanDevice device() throws ScanFailed {
        if (device.isPresent()) {
            return new ScanDevice(ScanDevice.Kind.SANE, device.get(), "");
        }
        return scanimage.find().stream().findFirst().orElseThrow(() -> new ScanFailed("scan.failed.not_found", null));
    }

    /** Pages after whose failure the device is asked anew. */
    private Pages forgetting(Pages pages) {
        return new Pages() {
            @Override
            public Optional<Page> next() throws ScanFailed {
                try {
                    return pages.next();
                } catch (ScanFailed e) {
                    known = null;
                    throw e;
                }
            }

            @Override
            public void close() {
                pages.close();
            }
        };
    }
}
