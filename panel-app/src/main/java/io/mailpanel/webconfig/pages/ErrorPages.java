package io.mailpanel.webconfig.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.View;
import io.mailpanel.webconfig.server.SecurityHeaders;
import io.mailpanel.webconfig.server.Speech;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every error as a page in words; what went wrong inside goes to the log and not to the browser. */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> EXPLAINED = Set.of(400, 401, 403, 404, 413, 421, 429, 503);

    private final Site site;

    /** @param site what the pages share */
    public ErrorPages(Site site) {
        this.site = site;
    }

    /** Adds the pages for refusals, for what is not there, and for what broke. */
    public void route(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            ctx.status(e.getStatus());
            draw(ctx, e.getStatus(), e.getMessage());
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("a page of Web Config failed: {}", ctx.path(), e);
            ctx.status(500);
            draw(ctx, 500, "");
        });
        routes.error(404, ctx -> draw(ctx, 404, ""));
    }

    /** For requests that Jetty refuses before they come to a page. */
    public ErrorHandler jetty() {
        return new Early();
    }

    private void draw(Context ctx, int status, String message) {
        Language language = Speech.of(ctx, site.device().state().language());
        ctx.html(html(language, status, message == null ? "" : message));
    }

    private String html(Language language, int status, String message) {
        Texts texts = Texts.of(language);
        int known = EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
        String why = texts.get(message.startsWith("web.error.") ? message : "web.error." + known + ".text");
        View view = new View(
                texts,
                site.assets(),
                Pages.HOME,
                texts.get("web.error." + known),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                false);
        return site.templates().html("pages/error.jte", Map.of("view", view, "status", status, "why", why));
    }

    private final class Early extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() >= 400 ? response.getStatus() : 500;
            SecurityHeaders.ALL.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
            Language language = Speech.accepted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
                    .orElse(site.device().state().language());
            Content.Sink.write(response, true, html(language, status, ""), callback);
            return true;
        }
    }
}
