package io.mailpanel.webconfig.pages;

import io.javalin.http.Context;
import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.View;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around a page: tabs, menu, heading path; made from the table of pages. */
final class Frame {
    private static final String VISITOR = "visitor";

    private final Site site;
    private final Pages pages;

    Frame(Site site, Pages pages) {
        this.site = site;
        this.pages = pages;
    }

    Site site() {
        return site;
    }

    View around(Pages.Row row, Optional<Session> session, Texts texts, List<Notice> notices, Context ctx) {
        boolean administrator = session.filter(s -> s.standing() == Session.Standing.ADMINISTRATOR)
                .isPresent();
        List<String> trail = new ArrayList<>();
        row.tab()
                .map(tab -> texts.get(tab.titleKey()))
                .filter(tab -> !tab.equals(texts.get(row.titleKey())))
                .ifPresent(trail::add);
        row.groupKey().ifPresent(key -> trail.add(texts.get(key)));
        return new View(
                texts,
                site.assets(),
                row.path(),
                texts.get(row.titleKey()),
                trail,
                administrator ? tabs(row, texts) : List.of(),
                administrator ? menu(row, texts) : List.of(),
                notices.stream().map(n -> n.in(texts)).toList(),
                session.map(Session::csrf).orElseGet(() -> visitor(ctx)),
                administrator ? site.device().state().info().name() : "",
                session.isPresent());
    }

    /** Before log-in there is no session to hold a token: the form carries what a cookie of the browser carries. */
    private String visitor(Context ctx) {
        String made = ctx.attribute(VISITOR);
        if (made == null) {
            made = Optional.ofNullable(Cookies.VISITOR.of(ctx))
                    .filter(v -> v.matches("[\\w-]{43}"))
                    .orElseGet(site.secrets()::token);
            ctx.attribute(VISITOR, made);
            Cookies.VISITOR.set(ctx, made);
        }
        return made;
    }

    private List<View.Link> tabs(Pages.Row here, Texts texts) {
        List<View.Link> links = new ArrayList<>();
        for (Pages.Tab tab : Pages.Tab.values()) {
            pages.rows().stream()
                    .filter(r -> r.inMenu() && r.tab().equals(Optional.of(tab)))
                    .findFirst()
                    .ifPresent(first -> links.add(new View.Link(
                            first.path(), texts.get(tab.titleKey()), here.tab().equals(Optional.of(tab)))));
        }
        return links;
    }

    private List<View.Group> menu(Pages.Row here, Texts texts) {
        List<Pages.Row> rows = pages.rows().stream()
                .filter(r -> r.inMenu() && r.tab().equals(here.tab()))
                .toList();
        if (rows.size() == 1 && rows.get(0).groupKey().isEmpty()) {
            // The tab is the page: a menu of one entry would say it twice.
            return List.of();
        }
        return rows.stream()
                .map(Pages.Row::groupKey)
                .distinct()
                .map(group -> new View.Group(
                        group.map(texts::get),
                        rows.stream()
                                .filter(r -> r.groupKey().equals(group))
                                .map(r -> link(r, here, texts))
                                .toList()))
                .toList();
    }

    /** The entry is the current one also on the steps under it, which stand behind it in the table. */
    private View.Link link(Pages.Row row, Pages.Row here, Texts texts) {
        return new View.Link(row.path(), texts.get(row.titleKey()), row == entryOf(here));
    }

    private Pages.Row entryOf(Pages.Row here) {
        Pages.Row entry = null;
        for (Pages.Row row : pages.rows()) {
            if (row.inMenu() && row.tab().equals(here.tab()) && row.groupKey().equals(here.groupKey())) {
                entry = row;
            }
            if (row == here) {
                return entry;
            }
        }
        return entry;
    }
}
