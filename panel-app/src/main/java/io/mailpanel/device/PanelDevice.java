package io.mailpanel.device;

import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.store.DatabaseFile;
import java.util.Optional;

/** What is asked of the device by somebody who stands before it. Thread-safe. */
public interface PanelDevice extends Device {
    /** Changes the language, durably. */
    void setLanguage(Language language);

    /** What the device could not use when it started and put away; empty when there was nothing, or a person has seen it. */
    default Optional<DatabaseFile.SetAside> setAside() {
        return Optional.empty();
    }

    /** A person has seen {@link #setAside()}. */
    default void setAsideSeen() {}

    /** Scan to Email. */
    ScanDesk scan();

    /** The hardware lab. */
    LabDesk lab();

    /** The screen's sleep, and switching the device off. */
    PowerDesk power();
}
