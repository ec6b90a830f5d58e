package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceState;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.smtp.AuthMethod;
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

    /**
     * What the template draws.
     *
     * @param account who is signed in
     * @param used whether mail is sent with this sign-in
     * @param waiting how many messages wait, and will wait for the next sign-in
     */
    public record Model(String account, boolean used, long waiting) {}

    @Override
    public void show(Visit visit) {
        String account =
                site.device().state().signIn().account().map(Account::username).orElse("");
        if (account.isEmpty()) {
            visit.go(BasicPage.PATH);
            return;
        }
        visit.render("pages/sign-out.jte", new Model(account, used(), waiting()));
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
            visit.session()
                    .say(Notice.of(Notice.Tone.ERROR, "web.signout.why." + why.kind())
                            .advising("verdict." + why.kind() + ".remedy"));
        });
        if (waiting() > 0) {
            visit.session().say(Notice.of(Notice.Tone.INFO, "web.signout.waiting", waiting()));
        }
        visit.go(BasicPage.PATH);
    }

    private boolean used() {
        return site.device().state().mailServer().method() == AuthMethod.OAUTH2;
    }

    private long waiting() {
        DeviceState state = site.device().state();
        return used()
                ? state.jobs().stream().filter(job -> job.state().active()).count()
                : 0;
    }
}
