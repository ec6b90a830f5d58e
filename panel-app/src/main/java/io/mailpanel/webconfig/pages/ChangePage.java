package io.mailpanel.webconfig.pages;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Map;

/** The page that follows a log-in with the initial password: nothing else opens before a new one is set. */
public final class ChangePage implements Page {
    static final String PATH = "/change-password";

    private final PasswordForm form;

    ChangePage(Site site) {
        this.form = new PasswordForm(site);
    }

    @Override
    public void show(Visit visit) {
        visit.render("pages/change.jte", Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::change);
    }

    private void change(Visit visit) {
        List<FieldError> errors = form.change(visit, visit.session().initialPassword());
        if (errors.isEmpty()) {
            visit.go(Pages.HOME);
        } else {
            visit.refused()
                    .render("pages/change.jte", Errors.of(errors, visit.texts(), List.of("access.new", "repeat")));
        }
    }
}
