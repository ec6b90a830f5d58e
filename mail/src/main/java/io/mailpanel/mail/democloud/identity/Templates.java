package io.mailpanel.mail.democloud.identity;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Draws the pages. Thread-safe. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName() + ".templates");

    /** @param name of the template, whose parameter the page is */
    Answer page(int status, String name, Page page) {
        StringOutput html = new StringOutput();
        engine.render(name + ".jte", page, html);
        return Answer.html(status, html.toString())
                .with("Content-Language", page.texts().language());
    }
}
