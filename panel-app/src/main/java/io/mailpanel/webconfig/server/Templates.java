package io.mailpanel.webconfig.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled with the product: no compiler, no template files at run time. */
public final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "io.mailpanel.webconfig.templates");

    /**
     * The HTML of a template.
     *
     * @param name its file, for example pages/status.jte
     * @param parameters its parameters by name
     */
    public String html(String name, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        engine.render(name, parameters, out);
        return out.toString();
    }
}
