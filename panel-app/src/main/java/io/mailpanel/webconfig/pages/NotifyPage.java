package io.mailpanel.webconfig.pages;

import io.mailpanel.device.notify.NotifyDesk;
import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifyFields;
import io.mailpanel.device.notify.NotifyForm;
import io.mailpanel.device.notify.NotifySettings;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.MailException;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Device Management &gt; Email Notification: five addresses, what each is told, and how often. */
public final class NotifyPage implements Page {
    static final String PATH = "/device-management/email-notification";

    private static final String TEMPLATE = "pages/notify.jte";
    private static final List<Number> NUMBERS = List.of(
            new Number("lapse", NotifyFields.LAPSE_DAYS),
            new Number("tries", NotifyFields.WRONG_TRIES),
            new Number("gather", NotifyFields.GATHER_SECONDS),
            new Number("quiet", NotifyFields.QUIET_MINUTES));
    private static final List<String> FIELDS = Stream.concat(
                    IntStream.rangeClosed(1, NotifySettings.PLACES).mapToObj(NotifyFields::address),
                    NUMBERS.stream().map(n -> n.field().key()))
            .toList();

    private final Site site;

    NotifyPage(Site site) {
        this.site = site;
    }

    /** A field for a number: its id and name on the page. */
    public record Number(String id, NotifyFields.Number field) {}

    /**
     * What the template draws.
     *
     * @param form the fields as they stand
     * @param errors what was wrong with the last OK
     */
    public record Model(NotifyForm form, Errors errors) {
        /** The rows of the table. */
        public NotifyEvent[] events() {
            return NotifyEvent.values();
        }

        /** The fields for numbers. */
        public List<Number> numbers() {
            return NUMBERS;
        }

        /** A number as it stands. */
        public String value(Number number) {
            return switch (number.id()) {
                case "lapse" -> form.lapseDays();
                case "tries" -> form.wrongTries();
                case "gather" -> form.gatherSeconds();
                default -> form.quietMinutes();
            };
        }

        /** Whether the box is ticked; places count from 1. */
        public boolean ticked(NotifyEvent event, int place) {
            return form.rows().get(place - 1).events().contains(event);
        }

        /** The error of a place's address. */
        public String addressError(int place) {
            return errors.of(NotifyFields.address(place));
        }
    }

    @Override
    public void show(Visit visit) {
        if (!desk().possible()) {
            visit.say(Notice.of(Tone.WARNING, "web.notify.obstacle").advising("web.notify.obstacle.more"));
        }
        visit.render(TEMPLATE, new Model(NotifyForm.of(desk().settings()), Errors.NONE));
    }

    /** What was typed is not to be typed again. */
    @Override
    public void notStored(Visit visit) {
        visit.render(TEMPLATE, new Model(typed(visit), Errors.NONE));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok, "test", this::test);
    }

    private void ok(Visit visit) {
        NotifyForm form = typed(visit);
        try {
            desk().apply(form, visit.from());
            visit.session().say(Notice.of(Tone.GOOD, "web.notify.saved"));
            visit.go(PATH);
        } catch (Refused refused) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
            visit.refused().render(TEMPLATE, new Model(form, Errors.of(refused.errors(), visit.texts(), FIELDS)));
        }
    }

    private void test(Visit visit) {
        try {
            int sent = desk().sendTest();
            visit.session().say(Notice.of(Tone.INFO, "web.notify.test.sent", sent));
        } catch (Refused refused) {
            refused.errors().forEach(e -> visit.session()
                    .say(Notice.of(Tone.ERROR, e.key(), e.arguments().toArray())));
        } catch (MailException e) {
            visit.session().say(Notice.of(e.verdict()));
        }
        visit.go(PATH);
    }

    private static NotifyForm typed(Visit visit) {
        List<NotifyForm.Row> rows = new ArrayList<>();
        for (int place = 1; place <= NotifySettings.PLACES; place++) {
            Set<NotifyEvent> events = EnumSet.noneOf(NotifyEvent.class);
            for (NotifyEvent event : NotifyEvent.values()) {
                if (!visit.field(event.name() + "-" + place).isEmpty()) {
                    events.add(event);
                }
            }
            rows.add(new NotifyForm.Row(visit.field("address-" + place), events));
        }
        return new NotifyForm(
                rows, visit.field("lapse"), visit.field("tries"), visit.field("gather"), visit.field("quiet"));
    }

    private NotifyDesk desk() {
        return site.device().notifications();
    }
}
