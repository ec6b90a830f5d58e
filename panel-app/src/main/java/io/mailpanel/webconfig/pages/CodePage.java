package io.mailpanel.webconfig.pages;

import io.mailpanel.device.text.Words;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.webconfig.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code and the address to type it at; notices by itself that somebody signed in. */
public final class CodePage implements Page {
    static final String PATH = SignInPage.PATH + "/code";

    private static final Pattern GROUPS = Pattern.compile("(?<=\\G.{4})");

    private final Site site;

    CodePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param code the code
     * @param groups the code in groups of four
     * @param address where to type it
     * @param secondsLeft until it runs out
     * @param version changes with the state of the sign-in
     * @param cause why it failed; empty while it goes on
     * @param remedy what to do about it
     */
    public record Model(
            String code,
            List<String> groups,
            String address,
            long secondsLeft,
            String version,
            String cause,
            String remedy) {}

    @Override
    public void show(Visit visit) {
        Optional<DeviceCodeSession> session = site.device().mailServer().session();
        if (session.isEmpty()) {
            visit.go(SignInPage.PATH);
            return;
        }
        switch (session.get().state()) {
            case PENDING_OK, KEPT -> visit.go(BasicPage.PATH);
            case WAITING, FAILED -> draw(visit, session.get());
        }
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("cancel", this::cancel);
    }

    private void cancel(Visit visit) {
        site.signIn().settled();
        site.device().mailServer().discardSignIn();
        visit.go(BasicPage.PATH);
    }

    private void draw(Visit visit, DeviceCodeSession session) {
        Words words = new Words(visit.texts(), site.clock().getZone());
        String code = session.userCode();
        long left = Math.max(
                0, Duration.between(site.clock().instant(), session.expiresAt()).toSeconds());
        visit.render(
                "pages/code.jte",
                new Model(
                        code,
                        List.of(GROUPS.split(code)),
                        session.verificationAddress().toString(),
                        left,
                        SignInStatus.version(site.device()),
                        session.failure().map(words::cause).orElse(""),
                        session.failure().map(words::remedy).orElse("")));
    }
}
