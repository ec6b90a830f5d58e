package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.CancelAnswer;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.Map;
import java.util.Optional;

/** One job: what became of it, for whom, the mail server's own words, and what can be done with it. */
public final class JobPage implements Page {
    static final String PATH = "/status/job";

    private final Site site;

    JobPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param job the job
     * @param words what its values mean
     * @param tone the colour of its dot
     * @param line its state in one line
     * @param state the device
     * @param version changes with the state
     */
    public record Model(Job job, Words words, StatusPage.Tone tone, String line, DeviceState state, String version) {
        /** Whether something else than its next try is what it waits for. */
        public boolean held() {
            return state.hold(job).isPresent();
        }

        /** What happened; empty if all is well. */
        public String cause() {
            return explained() ? job.verdict().map(words::cause).orElse("") : "";
        }

        /** What to do, and who; empty if all is well. */
        public String remedy() {
            return explained() ? words.jobs().remedy(job, state).orElse("") : "";
        }

        /** What was said by the server or the system, for support; never a secret. */
        public String reply() {
            return job.verdict().map(v -> v.detail()).orElse("");
        }

        private boolean explained() {
            return StatusPage.explained(job);
        }
    }

    /** Where a job's page is. */
    static String at(long id) {
        return PATH + "?id=" + id;
    }

    @Override
    public void show(Visit visit) {
        String asked = visit.ctx().queryParam("id");
        Optional<Model> model = model(visit, asked == null ? visit.field("id") : asked);
        if (model.isEmpty()) {
            visit.session().say(Notice.of(Tone.WARNING, "web.job.gone"));
            visit.go(Pages.HOME);
            return;
        }
        // What the script fetches into a page that is open somewhere does not count.
        site.device().jobSeen(model.get().job().id());
        visit.render("pages/job.jte", model.get());
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("retry", this::retry, "resend", this::resend, "cancel", this::cancel);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("now", this::now);
    }

    private void now(Visit visit) {
        model(visit, visit.ctx().queryParam("id"))
                .ifPresentOrElse(model -> visit.part("part/job-now.jte", model), () -> visit.ctx()
                        .header("HX-Redirect", Pages.HOME));
    }

    private void retry(Visit visit) {
        with(visit, job -> {
            boolean did = site.device().retryJob(job.id());
            visit.session().say(Notice.of(did ? Tone.GOOD : Tone.WARNING, did ? "web.job.retried" : "web.job.late"));
            visit.go(at(job.id()));
        });
    }

    private void resend(Visit visit) {
        with(visit, job -> {
            try {
                Job fresh = site.device().resendJob(job.id());
                visit.session().say(Notice.of(Tone.GOOD, "web.job.resent", Long.toString(fresh.id())));
                visit.go(at(fresh.id()));
            } catch (MailException e) {
                visit.session().say(Notice.of(e.verdict()));
                visit.go(at(job.id()));
            }
        });
    }

    private void cancel(Visit visit) {
        with(visit, job -> {
            CancelAnswer answer = site.device().cancelJob(job.id());
            visit.session()
                    .say(
                            switch (answer) {
                                case CANCELLED -> Notice.of(Tone.GOOD, "web.job.cancelled");
                                case STOPPING -> Notice.of(Tone.GOOD, "web.job.stopping");
                                case TOO_LATE -> Notice.of(Tone.WARNING, "web.job.late");
                            });
            visit.go(at(job.id()));
        });
    }

    private interface Work {
        void on(Job job);
    }

    private void with(Visit visit, Work work) {
        Optional<Job> job = job(Optional.of(visit.field("id")));
        if (job.isPresent()) {
            work.on(job.get());
        } else {
            visit.session().say(Notice.of(Tone.WARNING, "web.job.gone"));
            visit.go(Pages.HOME);
        }
    }

    private Optional<Job> job(Optional<String> id) {
        return site.device().state().jobs().stream()
                .filter(j -> Optional.of(Long.toString(j.id())).equals(id))
                .findFirst();
    }

    private Optional<Model> model(Visit visit, String id) {
        DeviceState state = site.device().state();
        Words words = site.words(visit.texts());
        return job(Optional.ofNullable(id))
                .map(job -> new Model(
                        job,
                        words,
                        StatusPage.tone(job, state),
                        words.jobs().line(job, state),
                        state,
                        StatusPage.version(state)));
    }
}
