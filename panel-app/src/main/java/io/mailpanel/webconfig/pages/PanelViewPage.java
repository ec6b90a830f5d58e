package io.mailpanel.webconfig.pages;

import io.javalin.http.NotFoundResponse;
import io.mailpanel.device.stage.PanelViewDesk;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Status &gt; Panel View: the panel's picture, followed while it is open. Nothing can be touched here. */
public final class PanelViewPage implements Page {
    static final String PATH = "/status/panel-view";

    /** Between two pictures at the least. */
    private static final Duration APART = Duration.ofMillis(300);

    private static final String OFF = "off";

    private final Site site;
    private final Optional<Stage> stage;

    PanelViewPage(Site site, Optional<Stage> stage) {
        this.site = site;
        this.stage = stage;
    }

    /**
     * What the template draws.
     *
     * @param on whether there is a picture to see
     * @param present whether this device has a panel at all
     * @param version of the picture that belongs to it
     * @param width the picture's, in pixels
     * @param height the picture's, in pixels
     * @param scene what is on it; empty if there is none
     * @param lang the panel's language
     */
    public record Model(
            boolean on,
            boolean present,
            String version,
            int width,
            int height,
            Optional<Stage.Scene> scene,
            String lang) {}

    @Override
    public void show(Visit visit) {
        visit.render("pages/panel-view.jte", model());
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("on", visit -> set(visit, true), OFF, visit -> set(visit, false));
    }

    private void set(Visit visit, boolean on) {
        desk().set(on);
        visit.session().say(Notice.of(Tone.GOOD, on ? "web.view.switched-on" : "web.view.switched-off"));
        visit.go(PATH);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("now", this::now, "events", this::events, "picture.png", this::picture);
    }

    /** Who still has the page open when it is switched off gets it anew. */
    private void now(Visit visit) {
        Model model = model();
        if (!model.on()) {
            visit.ctx().header("HX-Refresh", "true");
            throw new NotFoundResponse();
        }
        visit.part("part/panel-view-now.jte", model);
    }

    private void picture(Visit visit) {
        Stage.Picture picture = seen().picture();
        visit.ctx().contentType("image/png").result(picture.png());
    }

    private void events(Visit visit) {
        Stage panel = seen();
        var session = visit.session();
        site.follow().stream(
                visit.ctx(),
                signal -> {
                    var pictures = panel.onPicture(serial -> signal.run());
                    var switched = desk().onChange(signal);
                    return () -> {
                        pictures.close();
                        switched.close();
                    };
                },
                () -> desk().on() ? Long.toString(panel.picture().serial()) : OFF,
                () -> site.sessions().alive(session),
                APART);
    }

    /** The panel, if it may be seen. */
    private Stage seen() {
        return stage.filter(panel -> desk().on()).orElseThrow(NotFoundResponse::new);
    }

    private Model model() {
        String lang = site.device().state().language().locale().getLanguage();
        if (stage.isEmpty() || !desk().on()) {
            return new Model(false, stage.isPresent(), OFF, 0, 0, Optional.empty(), lang);
        }
        Stage.Picture picture = stage.get().picture();
        return new Model(
                true,
                true,
                Long.toString(picture.serial()),
                picture.width(),
                picture.height(),
                Optional.of(stage.get().scene()),
                lang);
    }

    private PanelViewDesk desk() {
        return site.device().panelView();
    }
}
