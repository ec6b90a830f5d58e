package io.mailpanel.device;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.board.PowerDesk;
import io.mailpanel.device.certificates.ServerCertificateDesk;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.store.DatabaseFile;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** The device without a face: what both faces draw, and what they may ask of it. Thread-safe. */
public interface Device {
    /** The state of this moment. */
    DeviceState state();

    /** Calls the listener with the present state, then after every change, always on the one device thread. */
    Subscription subscribe(Consumer<DeviceState> listener);

    /** The words in the device's language. */
    default Texts texts() {
        return Texts.of(state().language());
    }

    /** What the device's values mean, in its language and time zone. */
    default Words words() {
        return new Words(texts(), ZoneId.systemDefault());
    }

    /** Changes the language, durably. */
    void setLanguage(Language language);

    /** Looks at the network and the printer again, off the caller's thread. */
    void refresh();

    /** Cancels a waiting job; one that is being sent is stopped if that is still possible. */
    CancelAnswer cancelJob(long id);

    /**
     * Tries a failed or waiting job again now, for those who do not have it yet; false if it is neither, or its document is no
     * longer kept.
     */
    boolean retryJob(long id);

    /**
     * Sends an ended job once more, as a new message with a new Message-ID, to those who did not get it.
     *
     * @return the new job
     * @throws MailException NOT_KEPT if its document is no longer on the device, or it has not ended; ENTRY_CORRUPT if it
     *     cannot be read; OUTBOX_FULL
     */
    Job resendJob(long id) throws MailException;

    /** What the device could not use when it started and put away; empty when there was nothing, or a person has seen it. */
    default Optional<DatabaseFile.SetAside> setAside() {
        return Optional.empty();
    }

    /** A person has seen {@link #setAside()}. */
    default void setAsideSeen() {}

    /** The administrator's password. */
    Access access();

    /** Email Server &gt; Basic. */
    MailServerDesk mailServer();

    /** Connection Test and Preparation. */
    DiagnosisDesk diagnosis();

    /** CA Certificate and Root Certificate Update. */
    TrustDesk trust();

    /** The certificate of Web Config. */
    ServerCertificateDesk webCertificate();

    /** Email Notification. */
    NotifyDesk notifications();

    /** Scan to Email. */
    ScanDesk scan();

    /** The status sheet. */
    SheetDesk sheet();

    /** The hardware lab. */
    LabDesk lab();

    /** The screen's sleep, and switching the device off. */
    PowerDesk power();
}
