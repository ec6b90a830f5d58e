package io.mailpanel.device;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;

/** What a person can have done with a job; each stands in the audit log. */
record JobOrders(Outbox outbox, AuditLog audit) {
    CancelAnswer cancel(long id) {
        CancelAnswer answer = outbox.cancel(id);
        if (answer != CancelAnswer.TOO_LATE) {
            note(AuditEvent.JOB_CANCELLED, id);
        }
        return answer;
    }

    boolean retry(long id) {
        boolean retried = outbox.retry(id);
        if (retried) {
            note(AuditEvent.JOB_RETRIED, id);
        }
        return retried;
    }

    /** @param sender who sends now; empty if that is not known */
    Job resend(long id, String sender) throws MailException {
        Job fresh = outbox.resend(id, sender);
        note(AuditEvent.JOB_RESENT, id);
        return fresh;
    }

    private void note(AuditEvent event, long id) {
        audit.note(event, Change.fact("job", Long.toString(id)));
    }
}
