package io.mailpanel.webconfig.pages;

import io.mailpanel.device.settings.DeviceNames;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Map;

/** Network &gt; Basic: the device's name and location. */
public final class NamesPage implements Page {
    static final String PATH = "/network/basic";

    private static final String TEMPLATE = "pages/names.jte";
    private static final List<String> FIELDS = List.of(DeviceNames.NAME.key(), DeviceNames.LOCATION.key());

    private final Site site;

    NamesPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param name as it stands in the field
     * @param location as it stands in the field
     * @param errors what was wrong with the last OK
     */
    public record Model(String name, String location, Errors errors) {}

    @Override
    public void show(Visit visit) {
        var info = site.device().state().info();
        visit.render(TEMPLATE, new Model(info.name(), info.location(), Errors.NONE));
    }

    /** What was typed is not to be typed again. */
    @Override
    public void notStored(Visit visit) {
        visit.render(TEMPLATE, new Model(visit.field("name"), visit.field("location"), Errors.NONE));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok);
    }

    private void ok(Visit visit) {
        String name = visit.field("name");
        String location = visit.field("location");
        try {
            site.device().names().apply(name, location);
            visit.session().say(Notice.of(Tone.GOOD, "web.names.changed"));
            visit.go(PATH);
        } catch (Refused refused) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
            visit.refused()
                    .render(TEMPLATE, new Model(name, location, Errors.of(refused.errors(), visit.texts(), FIELDS)));
        }
    }
}
