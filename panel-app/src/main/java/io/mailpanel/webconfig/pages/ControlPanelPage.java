package io.mailpanel.webconfig.pages;

import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.access.LockDesk;
import io.mailpanel.device.access.Rights;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Device Management &gt; Control Panel: panel lock and functions lock. */
public final class ControlPanelPage implements Page {
    static final String PATH = "/device-management/control-panel";

    private static final String TEMPLATE = "pages/control-panel.jte";
    private static final List<String> FIELDS =
            Area.FUNCTIONS.stream().map(area -> "locks." + area.key()).toList();

    private final Site site;

    ControlPanelPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param panelLock whether the box is ticked
     * @param functions the chosen gate's name by function
     * @param rights what is in force
     * @param errors what was wrong with the last OK
     */
    public record Model(boolean panelLock, Map<Area, String> functions, Rights rights, Errors errors) {
        /** The functions, in their order. */
        public List<Area> areas() {
            return Area.FUNCTIONS;
        }

        /** What can be chosen for it: what the configuration locks cannot be for everybody. */
        public List<Gate> gates(Area area) {
            return Stream.of(Gate.values())
                    .filter(gate -> gate != Gate.OPEN || !rights.configured(area))
                    .toList();
        }
    }

    @Override
    public void show(Visit visit) {
        Rights rights = desk().rights();
        Map<Area, String> functions = new EnumMap<>(Area.class);
        Area.FUNCTIONS.forEach(area -> functions.put(area, rights.function(area).name()));
        visit.render(TEMPLATE, new Model(rights.panelLock(), functions, rights, Errors.NONE));
    }

    /** What was typed is not to be typed again. */
    @Override
    public void notStored(Visit visit) {
        visit.render(TEMPLATE, new Model(ticked(visit), chosen(visit), desk().rights(), Errors.NONE));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok);
    }

    private void ok(Visit visit) {
        try {
            desk().apply(ticked(visit), chosen(visit));
            visit.session().say(Notice.of(Tone.GOOD, "web.locks.changed"));
            visit.go(PATH);
        } catch (Refused refused) {
            Errors errors = Errors.of(refused.errors(), visit.texts(), FIELDS);
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
            visit.refused().render(TEMPLATE, new Model(ticked(visit), chosen(visit), desk().rights(), errors));
        }
    }

    private static boolean ticked(Visit visit) {
        return !visit.field("panel-lock").isEmpty();
    }

    private static Map<Area, String> chosen(Visit visit) {
        Map<Area, String> functions = new EnumMap<>(Area.class);
        Area.FUNCTIONS.forEach(area -> functions.put(area, visit.field(area.key())));
        return functions;
    }

    private LockDesk desk() {
        return site.device().locks();
    }
}
