package io.mailpanel.webconfig.pages;

import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.server.Cookies;
import io.mailpanel.webconfig.session.Parting;
import java.util.Map;

/** Log out; a sign-in that waits for OK is lost with it. */
public final class LogOutPage implements Page {
    private final Site site;

    LogOutPage(Site site) {
        this.site = site;
    }

    @Override
    public void show(Visit visit) {
        visit.go(Pages.HOME);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::logOut);
    }

    private void logOut(Visit visit) {
        Parting parting = site.signIn().left(visit.session()).orElse(Parting.LOGGED_OUT);
        site.sessions().end(visit.session());
        site.device().access().loggedOut(visit.from());
        Cookies.SESSION.clear(visit.ctx());
        parting.tell(visit.ctx());
        visit.go(LogInPage.PATH);
    }
}
