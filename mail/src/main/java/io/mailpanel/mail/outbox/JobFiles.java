package io.mailpanel.mail.outbox;

import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The messages in the spool's folder, as the outbox's table has them. */
record JobFiles(Jdbi jdbi) {
    /** The spool files of jobs that may still be sent. */
    Set<String> needed() {
        return jdbi.withHandle(h -> h.select("select body from outbox_job where body <> ''")
                .mapTo(String.class)
                .set());
    }

    /** The spool files of jobs that have failed. */
    Set<String> failed() {
        return jdbi.withHandle(h -> h.select("select body from outbox_job where body <> '' and state = 'FAILED'")
                .mapTo(String.class)
                .set());
    }

    /** The names of all messages that there is a job for: the first part of each Message-ID. */
    Set<String> names() {
        return jdbi.withHandle(h -> h.select("select substr(message_id, 2, instr(message_id, '@') - 2) from outbox_job")
                .mapTo(String.class)
                .set());
    }
}
