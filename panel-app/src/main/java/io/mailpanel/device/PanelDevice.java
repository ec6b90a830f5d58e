package io.mailpanel.device;

import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.settings.ServerNotice;
import io.mailpanel.device.text.Language;
import java.util.Optional;

/** What is asked of the device by somebody who stands before it. Thread-safe. */
public interface PanelDevice extends Device {
    /** Changes the language, durably. */
    void setLanguage(Language language);

    /** A person has seen {@link #begunWithout()}. */
    default void begunWithoutSeen() {}

    /** That somebody changed the mail server and nobody at the panel has read it yet. */
    default Optional<ServerNotice.ServerChange> serverChange() {
        return Optional.empty();
    }

    /** Somebody at the panel has read {@link #serverChange()}. */
    default void serverChangeSeen() {}

    /** Scan to Email. */
    ScanDesk scan();

    /** The hardware lab. */
    LabDesk lab();

    /** The screen's sleep, and switching the device off. */
    PowerDesk power();
}
