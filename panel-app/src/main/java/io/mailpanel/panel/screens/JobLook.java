package io.mailpanel.panel.screens;

import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;

/** A job's state in icon and colour. */
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
}
