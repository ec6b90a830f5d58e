package io.mailpanel.webconfig.pages;

import io.javalin.http.BadRequestResponse;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.setup.KnownWifi;
import io.mailpanel.device.network.setup.LinkFields;
import io.mailpanel.device.network.setup.LinkForm;
import io.mailpanel.device.network.setup.LinkManager.Keeper;
import io.mailpanel.device.network.setup.NetworkDesk;
import io.mailpanel.device.network.setup.NetworkDesk.Trial;
import io.mailpanel.device.network.setup.WifiCell;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Wired LAN and Wi-Fi have in common: each interface, how it stands, how it gets its address, and the change on trial. */
public abstract class LinkPage implements Page {
    private static final String TEMPLATE = "pages/link.jte";
    private static final List<String> FIELDS = List.of(
            LinkFields.ADDRESS,
            LinkFields.MASK,
            LinkFields.GATEWAY,
            LinkFields.DNS1,
            LinkFields.DNS2,
            LinkFields.SSID,
            LinkFields.PASSPHRASE,
            Access.CONFIRM);

    private final Site site;
    private final Kind kind;
    private final String path;

    LinkPage(Site site, Kind kind, String path) {
        this.site = site;
        this.kind = kind;
        this.path = path;
    }

    /**
     * What a radio hears.
     *
     * @param cells the networks, the strongest first
     * @param known those that are kept
     */
    public record Air(List<WifiCell> cells, List<KnownWifi> known) {
        static final Air NONE = new Air(List.of(), List.of());
    }

    /**
     * What was typed last, and what was wrong with it.
     *
     * @param link the interface that it was for; empty for none
     * @param form the address; empty if that was not what was typed
     * @param ssid the network to join; empty if that was not what was chosen
     * @param errors what was wrong
     */
    record Typed(String link, Optional<LinkForm> form, String ssid, Errors errors) {
        static final Typed NOTHING = new Typed("", Optional.empty(), "", Errors.NONE);
    }

    /**
     * An interface.
     *
     * @param name the system's name
     * @param facts how it stands
     * @param additional whether mail can go out by it as the additional network
     * @param form how it gets its address; empty while it has no connection, or nobody tells
     * @param air what it hears
     * @param errors what was wrong with its address
     * @param joinErrors what was wrong with the network to join
     * @param chosen the network that was to be joined; empty for none
     */
    public record Link(
            String name,
            LinkFacts facts,
            boolean additional,
            Optional<LinkForm> form,
            Air air,
            Errors errors,
            Errors joinErrors,
            String chosen) {}

    /**
     * What the template draws.
     *
     * @param path the page's
     * @param keeper who sets the links
     * @param links the interfaces
     * @param trial the change that nobody has kept yet
     * @param next where Web Config will answer; empty if nobody knows
     * @param wifi whether these are radios
     */
    public record Model(
            String path, Keeper keeper, List<Link> links, Optional<Trial> trial, String next, boolean wifi) {
        /** Whether something can be changed now. */
        public boolean open() {
            return keeper == Keeper.DEVICE && trial.isEmpty();
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Typed.NOTHING, false);
    }

    /** What was typed is not to be typed again. */
    @Override
    public void notStored(Visit visit) {
        draw(visit, new Typed(visit.field("link"), form(visit), visit.field("ssid"), Errors.NONE), false);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok, "keep", this::keep, "undo", this::undo);
    }

    private void ok(Visit visit) {
        String link = visit.field("link");
        LinkForm form = form(visit).orElseThrow(BadRequestResponse::new);
        try {
            desk().apply(link, form, confirmation(visit));
            // Not by a redirect: the next request may find nobody at this address.
            draw(visit, Typed.NOTHING, false);
        } catch (Refused refused) {
            refuse(visit, link, Optional.of(form), refused);
        }
    }

    private void keep(Visit visit) {
        desk().keep();
        if (desk().trial().isEmpty() && desk().undone().isEmpty()) {
            visit.session().say(Notice.of(Tone.GOOD, "web.link.kept"));
        }
        visit.go(path);
    }

    private void undo(Visit visit) {
        desk().undo();
        visit.go(path);
    }

    static Confirmation confirmation(Visit visit) {
        return new Confirmation(visit.field(Access.CONFIRM).toCharArray(), visit.from());
    }

    void refuse(Visit visit, String link, Optional<LinkForm> form, Refused refused) {
        Errors errors = Errors.of(refused.errors(), visit.texts(), FIELDS);
        if (!errors.byField().isEmpty()) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
        }
        errors.others().forEach(text -> visit.say(new Notice(Tone.ERROR, t -> text, t -> "")));
        visit.refused();
        draw(visit, new Typed(link, form, visit.field("ssid"), errors), false);
    }

    /** Shows the page; {@code look} makes radios listen anew. */
    void draw(Visit visit, Typed typed, boolean look) {
        NetworkDesk desk = desk();
        Keeper keeper = desk.keeper();
        Optional<Trial> trial = desk.trial();
        if (trial.isEmpty()) {
            desk.undone()
                    .ifPresent(why -> visit.say(
                            Notice.of(Tone.WARNING, why.key(), why.arguments().toArray())));
            desk.undoneSeen();
        }
        boolean hears = keeper == Keeper.DEVICE && trial.isEmpty();
        List<Link> links = site.device().state().network().interfaces().stream()
                .filter(i -> i.kind() == kind)
                .map(i -> link(i, visit.texts(), typed, keeper, hears ? air(i.name(), look) : Air.NONE))
                .toList();
        visit.render(TEMPLATE, new Model(path, keeper, links, trial, next(visit, trial), kind == Kind.WIFI));
    }

    private Link link(Interface link, Texts texts, Typed typed, Keeper keeper, Air air) {
        boolean about = link.name().equals(typed.link());
        Optional<LinkForm> kept = keeper == Keeper.NO_NETWORK_MANAGER ? Optional.empty() : desk().form(link.name());
        boolean address = about && typed.form().isPresent();
        return new Link(
                link.name(),
                LinkFacts.of(link, site.device().state().network(), texts, site.words(texts)),
                additional(link),
                address ? typed.form() : kept,
                air,
                address ? typed.errors() : Errors.NONE,
                about && !address ? typed.errors() : Errors.NONE,
                about && !address ? typed.ssid() : "");
    }

    /** What that radio hears. */
    Air air(String link, boolean look) {
        return Air.NONE;
    }

    private boolean additional(Interface link) {
        Optional<String> name = site.device().mailServer().additionalNetwork();
        return name.filter(n -> n.equals(link.name())
                        || link.addresses().stream().anyMatch(address -> address.startsWith(n + "/")))
                .isPresent();
    }

    private String next(Visit visit, Optional<Trial> trial) {
        return trial.flatMap(Trial::address)
                .map(address -> "https://" + address + ":" + visit.ctx().req().getServerPort() + path)
                .orElse("");
    }

    /** What was typed of an address; empty where another form of the page was sent. */
    private static Optional<LinkForm> form(Visit visit) {
        if (visit.field("method").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinkForm(
                !visit.field("method").equals("manual"),
                visit.field("address"),
                visit.field("mask"),
                visit.field("gateway"),
                visit.field("dns1"),
                visit.field("dns2")));
    }

    NetworkDesk desk() {
        return site.device().links();
    }
}
