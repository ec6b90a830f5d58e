package io.mailpanel.webconfig.pages;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.AuditWords;
import io.mailpanel.device.text.DateForm;
import io.mailpanel.device.text.TimeForm;
import io.mailpanel.device.time.ClockStand;
import io.mailpanel.device.time.ClockStand.Sync;
import io.mailpanel.device.time.DateTimeDesk;
import io.mailpanel.device.time.DateTimeDesk.Comparison;
import io.mailpanel.device.time.DateTimeDesk.Comparison.Grade;
import io.mailpanel.device.time.DateTimeFields;
import io.mailpanel.device.time.DateTimeForm;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Device Management &gt; Date and Time. */
public final class DateTimePage implements Page {
    static final String PATH = "/device-management/date-and-time";

    private static final String TEMPLATE = "pages/date-time.jte";
    private static final List<String> FIELDS = List.of(
            DateTimeFields.ZONE,
            DateTimeFields.DATE,
            DateTimeFields.TIME,
            DateTimeFields.SERVER.key(),
            DateTimeFields.SET_DATE,
            DateTimeFields.SET_TIME,
            Access.CONFIRM);

    private final Site site;

    DateTimePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param stand how the clock stands
     * @param now the time by it
     * @param zone the time zone in force
     * @param off how far it is off, as the time server said; empty if it was not asked
     * @param tone how bad that is
     * @param form the fields as they stand
     * @param day what is typed to set it by hand
     * @param time likewise
     * @param byHand whether the errors belong to setting it by hand
     * @param errors what was wrong with what was typed last
     */
    public record Model(
            ClockStand stand,
            String now,
            String zone,
            String off,
            StatusPage.Tone tone,
            DateTimeForm form,
            String day,
            String time,
            boolean byHand,
            Errors errors) {
        /** How dates can be written. */
        public DateForm[] dates() {
            return DateForm.values();
        }

        /** How times of day can be written. */
        public TimeForm[] times() {
            return TimeForm.values();
        }

        /** The colour of the clock's standing. */
        public StatusPage.Tone sync() {
            return stand.sync() == Sync.YES
                    ? StatusPage.Tone.GOOD
                    : stand.sync() == Sync.NO ? StatusPage.Tone.WARNING : StatusPage.Tone.QUIET;
        }

        /** The error of a field of the form that it stands in. */
        public String error(String field, boolean hand) {
            return hand == byHand ? errors.of(field) : "";
        }
    }

    @Override
    public void show(Visit visit) {
        ClockStand stand = desk().stand();
        draw(visit, stand, desk().form(stand), false, Errors.NONE);
    }

    /** What was typed is not to be typed again. */
    @Override
    public void notStored(Visit visit) {
        draw(visit, desk().stand(), typed(visit), false, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok, "set", this::set, "compare", this::compare);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("zones", this::zones);
    }

    /** The names, for who begins to type one: with every page they would be a quarter of its weight. */
    private void zones(Visit visit) {
        visit.part("part/zones.jte", DateTimeFields.zones());
    }

    private void ok(Visit visit) {
        DateTimeForm form = typed(visit);
        try {
            desk().apply(form, confirmation(visit));
            done(visit, Notice.of(Tone.GOOD, "web.time.changed"));
        } catch (Refused refused) {
            refuse(visit, form, false, refused);
        }
    }

    private void set(Visit visit) {
        try {
            desk().set(visit.field("day"), visit.field("clock"), confirmation(visit));
            done(visit, Notice.of(Tone.GOOD, "web.time.set.done"));
        } catch (Refused refused) {
            refuse(visit, desk().form(desk().stand()), true, refused);
        }
    }

    private void compare(Visit visit) {
        try {
            desk().compare();
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, desk().form(desk().stand()), false, refused);
        }
    }

    private void done(Visit visit, Notice notice) {
        visit.session().say(notice);
        visit.go(PATH);
    }

    private void refuse(Visit visit, DateTimeForm form, boolean byHand, Refused refused) {
        Errors errors = Errors.of(refused.errors(), visit.texts(), FIELDS);
        if (!errors.byField().isEmpty()) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
        }
        errors.others().forEach(text -> visit.say(new Notice(Tone.ERROR, t -> text, t -> "")));
        visit.refused();
        draw(visit, desk().stand(), form, byHand, errors);
    }

    private void draw(Visit visit, ClockStand stand, DateTimeForm form, boolean byHand, Errors errors) {
        AuditWords words = new AuditWords(visit.texts(), site.times());
        Grade grade = desk().compared().map(Comparison::grade).orElse(Grade.RIGHT);
        visit.render(
                TEMPLATE,
                new Model(
                        stand,
                        words.time(site.clock().instant()),
                        desk().form(stand).zone(),
                        desk().compared().map(found -> off(visit, words, found)).orElse(""),
                        grade == Grade.RIGHT
                                ? StatusPage.Tone.GOOD
                                : grade == Grade.OFF ? StatusPage.Tone.WARNING : StatusPage.Tone.ERROR,
                        form,
                        visit.field("day"),
                        visit.field("clock"),
                        byHand,
                        errors));
    }

    private static String off(Visit visit, AuditWords words, Comparison found) {
        boolean right = found.grade() == Grade.RIGHT;
        Duration by = found.ahead().abs().plusMillis(right ? 1_000 : 500);
        String side = found.ahead().isNegative() ? "BEHIND" : "AHEAD";
        String key = right ? "time.off.RIGHT" : "time.off." + found.grade() + "." + side;
        return visit.text(key, length(visit, by), found.server(), words.time(found.at()));
    }

    private static String length(Visit visit, Duration by) {
        if (by.toHours() > 0) {
            return visit.text("time.length.hours", Long.toString(by.toHours()), by.toMinutesPart());
        }
        return by.toMinutes() > 0
                ? visit.text("time.length.minutes", by.toMinutes(), by.toSecondsPart())
                : visit.text("time.length.seconds", by.toSeconds());
    }

    private static DateTimeForm typed(Visit visit) {
        return new DateTimeForm(
                visit.field("zone").strip(),
                visit.field("date"),
                visit.field("time"),
                visit.field("automatic").equals("on"),
                visit.field("server"));
    }

    private static Confirmation confirmation(Visit visit) {
        return new Confirmation(visit.field(Access.CONFIRM).toCharArray(), visit.from());
    }

    private DateTimeDesk desk() {
        return site.device().dateTime();
    }
}
