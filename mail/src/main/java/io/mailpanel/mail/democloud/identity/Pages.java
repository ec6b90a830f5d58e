package io.mailpanel.mail.democloud.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The pages that a person goes through in a browser. They work without JavaScript. */
final class Pages {
    /** The prefix binds the cookie to this host, HTTPS and all paths. */
    private static final String COOKIE = "__Host-signin";

    private static final String ENTRANCE = "/devicelogin";

    /** How long an app, or an administrator, has. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Directory directory;
    private final BrowserFlows flows;
    private final Steps steps;
    private final Codes codes;
    private final Clock clock;
    private final Views views;
    private final Templates templates = new Templates();

    Pages(Directory directory, Steps steps, Codes codes, Clock clock) {
        this.directory = directory;
        this.flows = new BrowserFlows(clock);
        this.steps = steps;
        this.codes = codes;
        this.views = new Views(directory);
        this.clock = clock;
    }

    /** The first page leads on to there. */
    void linkToFaults(URI address) {
        views.linkToFaults(address);
    }

    void addTo(Router router) {
        router.add("GET", "/", request -> Answer.redirect(ENTRANCE))
                .add("GET", ENTRANCE, this::enter)
                .add("GET", "/*/oauth2/v2.0/authorize", r -> enter(r, this::authorization))
                .add("GET", "/*/adminconsent", r -> enter(r, this::consent))
                .add("GET", "/signin/*/*", this::show)
                .add("POST", "/signin/*/*", this::submit);
    }

    private interface Wanted {
        Goal of(Request request) throws Refusal;
    }

    private Goal authorization(Request request) throws Refusal {
        return AuthorizationRequest.of(directory, request.path().get(0), request.query(), end(), codes);
    }

    private Goal consent(Request request) throws Refusal {
        return ConsentRequest.of(directory, request.path().get(0), request.query(), end(), codes.secret(16));
    }

    private Instant end() {
        return clock.instant().plus(LIFE);
    }

    /** An app or an administrator comes with a request in the address; one that is wrong leads nowhere. */
    private Answer enter(Request request, Wanted wanted) {
        Goal goal;
        try {
            goal = wanted.of(request);
        } catch (Refusal e) {
            String words = "AADSTS" + e.error().code() + ": " + e.error().message();
            BrowserFlow none = new BrowserFlow("", "", Instant.MAX);
            none.go(Step.BLOCKED);
            return templates.page(400, "refused", views.of(none, texts(request), Optional.empty(), words));
        }
        BrowserFlow flow = flows.begin(request.cookie(COOKIE));
        flow.goal(goal);
        flow.go(Step.ACCOUNT);
        return entered(flow, request);
    }

    private Answer enter(Request request) {
        return entered(flows.begin(request.cookie(COOKIE)), request);
    }

    private Answer entered(BrowserFlow flow, Request request) {
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
        View view = views.of(flow, texts(request), error, typed);
        return view.leave().leaves()
                ? templates.page(200, "leave", view).leading(view.leave())
                : templates.page(200, flow.step().path(), view);
    }

    /** The flow ended, or cookies are off, or it was begun in another browser. */
    private Answer lost(Request request) {
        BrowserFlow none = new BrowserFlow("", "", Instant.MAX);
        return templates.page(400, "lost", views.of(none, texts(request), Optional.empty(), ""));
    }

    private static PageTexts texts(Request request) {
        return PageTexts.of(request.header("Accept-Language").orElse("en"));
    }
}
