package io.mailpanel.webconfig.pages;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.util.Map;
import java.util.Optional;

/** Asks before it signs the device out, and says what that does and does not do. */
public final class SignOutPage implements Page {
    static final String PATH = "/network/email-server/sign-out";

    private final Site site;

    SignOutPage(Site site) {
        this.site = site;
    }

    @Override
    public void show(Visit visit) {
        String account = site.words(visit.texts()).account(site.device().state());
        if (account.isEmpty()) {
            visit.go(BasicPage.PATH);
            return;
        }
        visit.render("pages/sign-out.jte", account);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::signOut);
    }

    private void signOut(Visit visit) {
        Optional<Verdict> sender = site.device().mailServer().signOut();
        visit.session().say(Notice.of(Notice.Tone.GOOD, "web.signout.done").advising("web.signout.entra"));
        sender.ifPresent(why -> {
            String address = site.device().state().mailServer().senderAddress();
            visit.session().say(Notice.of(Notice.Tone.WARNING, "web.signout.sender", address));
            visit.session().say(Notice.of(why));
        });
        visit.go(BasicPage.PATH);
    }
}
