package io.mailpanel.mail.democloud.identity;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The pages that a person goes through in a browser. They work without JavaScript. */
final class Pages {
    /** The prefix binds the cookie to this host, HTTPS and all paths. */
    private static final String COOKIE = "__Host-signin";

    private static final String ENTRANCE = "/devicelogin";

    private final BrowserFlows flows;
    private final Steps steps;
    private final Views views;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName() + ".templates");

    Pages(Directory directory, DeviceFlows devices, Consents consents, Clock clock) {
        this.flows = new BrowserFlows(clock);
        this.steps = new Steps(directory, devices, consents, clock);
        this.views = new Views(directory);
    }

    void addTo(Router router) {
        router.add("GET", "/", request -> Answer.redirect(ENTRANCE))
                .add("GET", ENTRANCE, this::enter)
                .add("GET", "/signin/*/*", this::show)
                .add("POST", "/signin/*/*", this::submit);
    }

    private Answer enter(Request request) {
        BrowserFlow flow = flows.begin(request.cookie(COOKIE));
        return render(flow, request, Optional.empty())
                .with("Set-Cookie", COOKIE + "=" + flow.cookie() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    private Answer show(Request request) {
        return flows.find(request.path().get(1), request.cookie(COOKIE))
                .map(flow -> show(flow, request))
                .orElseGet(() -> lost(request));
    }

    private Answer show(BrowserFlow flow, Request request) {
        synchronized (flow) {
            Optional<Step> asked = Step.of(request.path().get(2));
            if (asked.equals(Optional.of(Step.ACCOUNT)) && flow.step().mayGoBackToAccount()) {
                flow.account(null);
                flow.go(Step.ACCOUNT);
            }
            return asked.equals(Optional.of(flow.step()))
                    ? render(flow, request, Optional.empty())
                    : Answer.redirect(flow.address(flow.step()));
        }
    }

    private Answer submit(Request request) {
        return flows.find(request.path().get(1), request.cookie(COOKIE))
                .map(flow -> submit(flow, request))
                .orElseGet(() -> lost(request));
    }

    private Answer submit(BrowserFlow flow, Request request) {
        synchronized (flow) {
            // A form of a screen that is not the current one (sent twice, or from another tab) changes nothing.
            if (Step.of(request.path().get(2)).equals(Optional.of(flow.step()))) {
                Optional<String> error = steps.submit(flow, request.form());
                if (error.isPresent()) {
                    return render(flow, request, error);
                }
            }
            return Answer.redirect(flow.address(flow.step()));
        }
    }

    private Answer render(BrowserFlow flow, Request request, Optional<String> error) {
        String typed = flow.step() == Step.CODE || flow.step() == Step.ACCOUNT
                ? request.form().get(flow.step().path())
                : "";
        return page(200, flow.step().path(), views.of(flow, texts(request), error, typed));
    }

    /** The flow ended, or cookies are off, or it was begun in another browser. */
    private Answer lost(Request request) {
        BrowserFlow none = new BrowserFlow("", "", Instant.MAX);
        return page(400, "lost", views.of(none, texts(request), Optional.empty(), ""));
    }

    private Answer page(int status, String template, View view) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", view, html);
        return Answer.html(status, html.toString())
                .with("Content-Language", view.texts().language());
    }

    private static PageTexts texts(Request request) {
        return PageTexts.of(request.header("Accept-Language").orElse("en"));
    }
}
