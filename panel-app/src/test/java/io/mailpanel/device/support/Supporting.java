package io.mailpanel.device.support;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.board.BoardLab;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.hardware.Boards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.SimpleFormatter;

/** What Logs are made of, for devices of tests; their log has what a test writes to it. */
public final class Supporting {
    private Supporting() {}

    /** With a log in that data folder. */
    public static SupportParts parts(Path data) {
        KeptLog log = new KeptLog(new SimpleFormatter()::formatMessage);
        try {
            log.keepIn(data.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SupportParts(log, "cloud = \"demo\"\n", data);
    }

    /** What a bundle of a device without pins holds. */
    public static Sections sections(
            SupportParts parts, Supplier<DeviceState> state, SettingsStore settings, DiagnosisDesk diagnosis) {
        LabDesk none = new BoardLab(Boards.none(), Optional.empty(), Clock.systemUTC(), Runnable::run, () -> {});
        return new Sections(parts, state, settings, diagnosis, none);
    }
}
