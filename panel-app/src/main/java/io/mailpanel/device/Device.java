package io.mailpanel.device;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Job;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The device without a face: what both faces draw, and what they both may ask of it; {@link PanelDevice} and
 * {@link WebDevice} have what only one of them needs. Thread-safe.
 */
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
        return new Words(texts(), state().times());
    }

    /** What the device could not use when it started and put away; empty when there was nothing, or a person has seen it. */
    default Optional<BegunWithout> begunWithout() {
        return Optional.empty();
    }

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

    /** A person has looked at that job: if it failed, the device no longer asks for somebody to do so. Waits for the disk. */
    void jobSeen(long id);

    /** The same of all failed jobs. */
    void jobsSeen();

    /** For whom a thread works: a face says so around what a person asks for. */
    Acting acting();

    /** The administrator's password. */
    Access access();

    /** Connection Test and Preparation. */
    DiagnosisDesk diagnosis();

    /** Restart and Erase All Data. */
    UpkeepDesk upkeep();

    /** The status sheet. */
    SheetDesk sheet();
}
