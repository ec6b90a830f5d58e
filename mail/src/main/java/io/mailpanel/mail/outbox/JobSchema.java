package io.mailpanel.mail.outbox;

import io.mailpanel.mail.store.Database;

/** The outbox's table as it came to be. */
final class JobSchema {
    private static final String VERSION_1 = """
            create table outbox_job (
              id integer primary key autoincrement,
              owner text not null,
              message_id text not null unique,
              state text not null,
              sender text not null,
              recipients text not null,
              subject text not null,
              body text not null,
              bytes integer not null,
              sha256 text not null,
              submitted_at integer not null,
              changed_at integer not null,
              queued_at integer not null,
              attempts integer not null default 0,
              round integer not null default 0,
              urgency integer not null default 0,
              next_attempt integer,
              verdict text,
              detail text
            ) strict;
            create index outbox_job_state on outbox_job (state);
            """;
    /** Results of each recipient; a stop that a person asked for; an empty body means that it is gone. */
    private static final String VERSION_2 = """
            alter table outbox_job add column results text;
            alter table outbox_job add column stop integer not null default 0;
            update outbox_job set body = '' where state in ('SENT', 'CANCELLED');
            drop index outbox_job_state;
            create index outbox_job_turn on outbox_job (state, urgency desc, id);
            """;
    /** CRC-32 finds a worn memory card's faults, and costs a tenth of a secure hash's time, twice a message. */
    private static final String VERSION_3 = "alter table outbox_job rename column sha256 to checksum;";

    /** What the device says by itself is told apart from what people send. */
    private static final String VERSION_4 = "alter table outbox_job add column kind text not null default 'DOCUMENT'";

    /** What a server has said says nothing of another: the one of the last try. */
    private static final String VERSION_5 = "alter table outbox_job add column server text not null default ''";

    /** Nor does what it has said of one mailbox say anything of another. */
    private static final String VERSION_6 = "alter table outbox_job add column account text not null default ''";

    private JobSchema() {}

    /**
     * Makes the table, or brings it to its newest state.
     *
     * @throws io.mailpanel.mail.store.NewerDatabaseException if a newer program's is there
     */
    static void migrate(Database database) {
        database.migrate("outbox", VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5, VERSION_6);
    }
}
