package io.mailpanel.device;

import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.store.DatabaseFile.Fault;
import io.mailpanel.mail.store.DatabaseFile.SetAside;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** That a database was set aside: kept in the new one until a person has seen it, also over a loss of power. */
final class BegunAnew {
    private static final String PART = "set_aside.";
    private static final String FAULT = "fault";
    private static final String FILE = "file";
    private static final String FOLDERS = "folders";
    private static final String AT = "at";

    private final SettingsStore settings;
    private volatile Optional<SetAside> untold;

    BegunAnew(SettingsStore settings) {
        this.settings = settings;
        this.untold = read(settings.part(PART));
    }

    private static Optional<SetAside> read(Map<String, String> kept) {
        if (kept.getOrDefault(FAULT, "").isEmpty()) {
            return Optional.empty();
        }
        List<Path> folders = Stream.of(kept.getOrDefault(FOLDERS, "").split("\n"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Optional.of(new SetAside(
                Fault.valueOf(kept.get(FAULT)),
                Path.of(kept.get(FILE)),
                folders,
                Instant.ofEpochMilli(Long.parseLong(kept.get(AT)))));
    }

    Optional<SetAside> untold() {
        return untold;
    }

    void tell(SetAside what) {
        String folders =
                String.join("\n", what.folders().stream().map(Path::toString).toList());
        settings.updatePart(
                PART,
                Map.of(
                        FAULT,
                        what.fault().name(),
                        FILE,
                        what.file().toString(),
                        FOLDERS,
                        folders,
                        AT,
                        Long.toString(what.at().toEpochMilli())));
        untold = Optional.of(what);
    }

    /** A person has seen it. */
    void hide() {
        untold = Optional.empty();
    }

    /** After {@link #hide}, for the next start too. Waits for the disk. */
    void forget() {
        settings.updatePart(PART, Map.of(FAULT, ""));
    }
}
