package io.mailpanel.webconfig.pages;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Map;

/** Device Management &gt; Administrator Password. */
public final class PasswordPage implements Page {
    static final String PATH = "/device-management/administrator-password";

    private final PasswordForm form;

    PasswordPage(Site site) {
        this.form = new PasswordForm(site);
    }

    @Override
    public void show(Visit visit) {
        visit.render("pages/password.jte", Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::change);
    }

    private void change(Visit visit) {
        List<FieldError> errors = form.change(visit, visit.field("old").toCharArray());
        if (errors.isEmpty()) {
            visit.go(PATH);
        } else {
            visit.refused()
                    .render(
                            "pages/password.jte",
                            Errors.of(errors, visit.texts(), List.of("access.old", "access.new", "repeat")));
        }
    }
}
