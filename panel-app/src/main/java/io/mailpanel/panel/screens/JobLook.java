package io.mailpanel.panel.screens;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.verdict.Severity;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;

/** How a job stands, in icon and colour: its state, and how grave what was said of it is. */
final class JobLook {
    private JobLook() {}

    static Glyph glyph(Job job) {
        return switch (job.state()) {
            case QUEUED -> Glyph.SCHEDULE;
            case SENDING -> Glyph.SYNC;
            case SENT -> Glyph.CHECK_CIRCLE_FILL;
            case FAILED -> job.severity() == Severity.ERROR ? Glyph.ERROR_FILL : Glyph.WARNING;
            case CANCELLED -> Glyph.CANCEL_FILL;
        };
    }

    static Role role(Job job) {
        return role(job, job.severity());
    }

    /** @param severity how grave it is how the job stands */
    static Role role(Job job, Severity severity) {
        return switch (job.state()) {
            case QUEUED, CANCELLED, FAILED -> role(severity);
            case SENDING -> Role.PRIMARY;
            case SENT -> Role.SUCCESS;
        };
    }

    /**
     * The ground of the card that says how it stands.
     *
     * @param severity how grave that is
     */
    static Role container(Job job, Severity severity) {
        return switch (job.state()) {
            case SENT -> Role.SUCCESS_CONTAINER;
            case SENDING -> Role.CONTAINER;
            case QUEUED, CANCELLED, FAILED ->
                switch (severity) {
                    case INFO -> Role.CONTAINER;
                    case WARNING -> Role.WARNING_CONTAINER;
                    case ERROR -> Role.ERROR_CONTAINER;
                };
        };
    }

    private static Role role(Severity severity) {
        return switch (severity) {
            case INFO -> Role.ON_SURFACE_VARIANT;
            case WARNING -> Role.WARNING;
            case ERROR -> Role.ERROR;
        };
    }
}
