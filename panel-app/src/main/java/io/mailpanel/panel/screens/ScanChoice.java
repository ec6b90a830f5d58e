package io.mailpanel.panel.screens;

import io.mailpanel.device.scan.FileFormat;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** What a person has chosen in the scan settings, and what there is to choose. For the event thread. */
final class ScanChoice {
    private FileFormat format = FileFormat.PDF;
    private Optional<ScanSettings> chosen = Optional.empty();
    private Optional<ScanOffer> offer = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    /** The scanner has answered, or has not. */
    void answered(ScanOffer now, Throwable failure) {
        offer = Optional.ofNullable(now);
        Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
        trouble = Optional.ofNullable(why)
                .map(e -> e instanceof ScanFailed failed ? failed.textKey() : "scan.failed.source");
    }

    /** What there is to choose; empty as long as the scanner has not answered. */
    Optional<ScanOffer> offer() {
        return offer;
    }

    /** Why the scanner does not answer, as a text's key. */
    Optional<String> trouble() {
        return trouble;
    }

    FileFormat format() {
        return format;
    }

    void format(FileFormat other) {
        format = other;
    }

    /** For the request: empty means as the scanner prefers. */
    Optional<ScanSettings> settings() {
        return chosen;
    }

    /** As they will be used with the scanner that has answered. */
    ScanSettings effective(ScanOffer with) {
        return chosen.map(with::fit).orElse(with.preferred());
    }

    void settings(ScanSettings other) {
        chosen = Optional.of(other);
    }

    /** Back to what the device prefers. */
    void reset() {
        format = FileFormat.PDF;
        chosen = Optional.empty();
    }

    /** In one line, without what cannot be chosen. */
    String line(Texts texts) {
        List<String> words = new ArrayList<>();
        words.add(texts.get("scan.format." + format));
        offer.ifPresent(with -> {
            ScanSettings now = effective(with);
            if (!with.resolutions().isEmpty()) {
                words.add(texts.get("scan.resolution", Integer.toString(now.resolution())));
            }
            if (!with.colours().isEmpty()) {
                words.add(texts.get("scan.colour." + now.colour()));
            }
            if (!with.sizes().isEmpty()) {
                words.add(texts.get("scan.size." + now.size()));
            }
            if (!with.sources().isEmpty()) {
                words.add(texts.get("scan.source." + now.source()));
            }
        });
        return String.join(" · ", words);
    }
}
