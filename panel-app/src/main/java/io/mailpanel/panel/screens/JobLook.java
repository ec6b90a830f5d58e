package io.mailpanel.panel.screens;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;

/** A job's state in icon and colour, and what can be done with it. */
final class JobLook {
    private JobLook() {}

    static Glyph glyph(JobState state) {
        return switch (state) {
            case QUEUED -> Glyph.SCHEDULE;
            case SENDING -> Glyph.SYNC;
            case SENT -> Glyph.CHECK_CIRCLE_FILL;
            case FAILED -> Glyph.ERROR_FILL;
            case CANCELLED -> Glyph.CANCEL_FILL;
        };
    }

    static Role role(JobState state) {
        return switch (state) {
            case QUEUED, CANCELLED -> Role.ON_SURFACE_VARIANT;
            case SENDING -> Role.PRIMARY;
            case SENT -> Role.SUCCESS;
            case FAILED -> Role.ERROR;
        };
    }

    static boolean canRetry(Job job) {
        return job.state() == JobState.FAILED && job.kept() || job.state() == JobState.QUEUED && job.attempts() > 0;
    }

    static boolean canCancel(Job job) {
        return job.state().active();
    }
}
