package io.mailpanel.boot.check;

import io.mailpanel.boot.config.Config.PageSource;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScannerFinder;
import io.mailpanel.device.text.Texts;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/** Where pages come from. */
final class ScannerStep implements Step {
    private final PageSource source;
    private final ScannerFinder finder;

    /** @param finder looks for scanners, if one is configured */
    ScannerStep(PageSource source, ScannerFinder finder) {
        this.source = source;
        this.finder = finder;
    }

    @Override
    public void walk(Checklist list, Person person) {
        Texts texts = list.texts();
        String part = texts.get("check.scanner");
        if (source instanceof PageSource.Sane sane) {
            sane(sane, part, list);
        } else if (source instanceof PageSource.Folder pictures) {
            list.said(
                    part,
                    java.util.Optional.of(Files.isReadable(pictures.folder())),
                    pictures.folder().toString(),
                    texts.get("check.scanner.folder", pictures.folder()));
        } else {
            list.nothing(part, texts.get("check.scanner.sample"));
        }
    }

    private void sane(PageSource.Sane wanted, String part, Checklist list) {
        Texts texts = list.texts();
        try {
            List<ScanDevice> found = finder.find();
            String names = found.stream()
                    .map(one -> one.name() + " (" + one.label() + ")")
                    .collect(Collectors.joining(", "));
            boolean there = wanted.device().isEmpty()
                    ? !found.isEmpty()
                    : found.stream()
                            .anyMatch(one -> one.name().equals(wanted.device().get()));
            if (there) {
                list.passed(part, names);
            } else if (wanted.device().filter(finder::answers).isPresent()) {
                list.passed(
                        part,
                        texts.get("check.scanner.unlisted", wanted.device().get()));
            } else if (wanted.device().isEmpty()) {
                list.failed(part, texts.get("check.scanner.none"));
            } else if (found.isEmpty()) {
                list.failed(
                        part, texts.get("check.scanner.silent", wanted.device().get()));
            } else {
                list.failed(
                        part, texts.get("check.scanner.other", wanted.device().get(), names));
            }
        } catch (ScanFailed e) {
            list.failed(part, texts.get(e.textKey()));
        }
    }
}
