package io.mailpanel.webconfig.pages;

import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Device Management &gt; Restart. */
public final class RestartPage implements Page {
    static final String PATH = "/device-management/restart";

    /** The last answer before the device goes. */
    static final String AWAY = "pages/away.jte";

    /** Longer than the system may take to answer. */
    private static final int ANSWER_SECONDS = 15;

    private final Site site;

    RestartPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param waiting jobs that are not sent yet
     * @param program whether the program can be restarted
     * @param machine whether the machine can
     */
    public record Model(int waiting, boolean program, boolean machine) {}

    /**
     * What the template draws while the device is away.
     *
     * @param key the text of what happens
     * @param returns whether it comes back by itself
     * @param known whether its certificate stays, so that the page can reach it again
     */
    public record Away(String key, boolean returns, boolean known) {}

    @Override
    public void show(Visit visit) {
        UpkeepDesk desk = desk();
        visit.render(
                "pages/restart.jte", new Model(desk.jobsWaiting(), desk.restartsProgram(), desk.restartsMachine()));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::program, "machine", this::machine);
    }

    /** The page of {@link #AWAY} asks: while it gets this answer, the device has not gone yet. */
    @Override
    public Map<String, Act> parts() {
        return Map.of("still-here", visit -> visit.ctx().status(204));
    }

    private void program(Visit visit) {
        if (!desk().restartsProgram()) {
            visit.go(PATH);
            return;
        }
        desk().restartProgram();
        visit.render(AWAY, new Away("web.restart.going", true, true));
    }

    private void machine(Visit visit) throws InterruptedException, TimeoutException {
        if (!desk().restartsMachine()) {
            visit.go(PATH);
            return;
        }
        try {
            desk().restartMachine().toCompletableFuture().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            visit.render(AWAY, new Away("web.restart.going.machine", true, true));
        } catch (ExecutionException e) {
            String why = String.valueOf(e.getCause().getMessage());
            visit.session()
                    .say(Notice.of(Tone.ERROR, "web.restart.refused", why).advising("web.restart.refused.more"));
            visit.go(PATH);
        }
    }

    private UpkeepDesk desk() {
        return site.device().upkeep();
    }
}
