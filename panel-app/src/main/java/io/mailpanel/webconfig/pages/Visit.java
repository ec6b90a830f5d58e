package io.mailpanel.webconfig.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.View;
import io.mailpanel.webconfig.server.Upload;
import io.mailpanel.webconfig.session.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request at one page, after the door let it in. */
public final class Visit {
    private final Context ctx;
    private final Optional<Session> session;
    private final Texts texts;
    private final Frame frame;
    private final Pages.Row row;
    private final List<Notice> notices = new ArrayList<>();

    Visit(Context ctx, Optional<Session> session, Texts texts, Frame frame, Pages.Row row) {
        this.ctx = ctx;
        this.session = session;
        this.texts = texts;
        this.frame = frame;
        this.row = row;
    }

    /** The request itself. */
    public Context ctx() {
        return ctx;
    }

    /** Who is here; there is always one on pages for those who are logged in. */
    public Session session() {
        return session.orElseThrow();
    }

    /** Whether somebody is logged in. */
    public boolean loggedIn() {
        return session.isPresent();
    }

    /** The words for this browser. */
    public Texts texts() {
        return texts;
    }

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A form's field; empty if it was not sent. */
    public String field(String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /** A form's field; what is given if it was not sent. */
    public String field(String name, String otherwise) {
        return Optional.ofNullable(ctx.formParam(name)).orElse(otherwise);
    }

    /** The file that was chosen in this field; empty if none was. */
    public byte[] file(String name) throws IOException {
        return Upload.file(ctx, name);
    }

    /** The file that was chosen in this field, where the page takes a {@link LargeFile}; empty if none was. */
    public Optional<Path> largeFile(String name) throws IOException {
        return Upload.received(ctx, name);
    }

    /** The name that the browser sent with a file; empty if none was chosen. */
    public String fileName(String name) throws IOException {
        return Upload.fileName(ctx, name);
    }

    /** The address that the request came from, as wrong passwords are counted by it. */
    public String from() {
        return ctx.req().getRemoteAddr();
    }

    /** Says something on the page that this request shows. */
    public void say(Notice notice) {
        notices.add(notice);
    }

    /**
     * Shows the template inside the frame.
     *
     * @param template for example pages/status.jte
     * @param model the template's parameter {@code model}
     */
    public void render(String template, Object model) {
        List<Notice> all = new ArrayList<>(session.map(Session::takeNotices).orElse(List.of()));
        all.addAll(notices);
        View view = frame.around(row, session, texts, all, ctx);
        html(template, Map.of("view", view, "model", model));
    }

    /** Answers with a part of a page, without the frame. */
    public void part(String template, Object model) {
        html(template, Map.of("view", frame.around(row, session, texts, List.of(), ctx), "model", model));
    }

    /** Sends the browser to another page, by GET. */
    public void go(String path) {
        ctx.redirect(path, HttpStatus.SEE_OTHER);
    }

    /** The request was understood and refused; the page shown says why. */
    public Visit refused() {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return this;
    }

    private void html(String template, Map<String, Object> parameters) {
        ctx.html(frame.site().templates().html(template, parameters));
    }
}
