package io.mailpanel.webconfig.pages;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.session.Session;
import java.util.Arrays;
import java.util.List;

/** Setting a new administrator password, as the forced change and the page for it do it. */
final class PasswordForm {
    private final Site site;

    PasswordForm(Site site) {
        this.site = site;
    }

    /**
     * Changes the password and renews the session; everybody else is logged out.
     *
     * @return why not; empty when it is changed and this browser has a session of an administrator
     */
    List<FieldError> change(Visit visit, char[] old) {
        char[] fresh = visit.field("new").toCharArray();
        char[] repeat = visit.field("repeat").toCharArray();
        try {
            if (!Arrays.equals(fresh, repeat)) {
                return List.of(new FieldError("repeat", "web.change.differ", List.of()));
            }
            site.device().access().changePassword(old, fresh, visit.from());
            Session session = site.sessions().begin(Session.Standing.ADMINISTRATOR, visit.from());
            // Its own old one goes on as the new one: it has not ended.
            site.sessions().end(visit.session());
            site.sessions().endOthers(session);
            Cookies.SESSION.set(visit.ctx(), session.id());
            session.say(Notice.of(Notice.Tone.GOOD, "web.change.done"));
            return List.of();
        } catch (Refused refused) {
            return refused.errors();
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
            Arrays.fill(repeat, '\0');
        }
    }
}
