package io.mailpanel.device.text;

import io.mailpanel.mail.outbox.Hold;
import java.time.format.DateTimeFormatter;

/** Says why a due job has not gone yet. */
record HoldWords(Texts texts, TimeStyle times) {
    /** The reason, and to the second about when it goes: it is often less than a minute. */
    String why(Hold hold) {
        DateTimeFormatter seconds = times.seconds(texts.language());
        return texts.get(
                "job.hold." + hold.reason(), hold.until().map(seconds::format).orElse(""));
    }
}
