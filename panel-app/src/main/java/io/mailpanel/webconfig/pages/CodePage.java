package io.mailpanel.webconfig.pages;

import io.mailpanel.device.text.Words;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The code and the address to type it at, or what to do at the device's browser; notices by itself how it went on. */
public final class CodePage implements Page {
    static final String PATH = SignInPage.PATH + "/code";

    private static final Pattern GROUPS = Pattern.compile("(?<=\\G.{4})");

    /** Where the organization's policy may be the reason: it can show in the person's browser only. */
    private static final Set<VerdictKind> MAY_BE_BLOCKED = EnumSet.of(
            VerdictKind.POLICY_BLOCKS,
            VerdictKind.SECURITY_DEFAULTS,
            VerdictKind.CODE_EXPIRED,
            VerdictKind.BROWSER_ENDED);

    private final Site site;

    CodePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param code the code; empty where a browser on the device is the way
     * @param groups the code in groups of four
     * @param address where to type it
     * @param secondsLeft until it runs out
     * @param version changes with the state of the sign-in
     * @param cause why it failed; empty while it goes on
     * @param remedy what to do about it
     * @param reply what the identity server said, for support; never a secret
     * @param tone how grave that is
     * @param blocked whether a policy is, or may be, why it failed: there is another way then
     * @param unconsented whether an administrator must agree first
     * @param elsewhere the other ways
     */
    public record Model(
            String code,
            List<String> groups,
            String address,
            long secondsLeft,
            String version,
            String cause,
            String remedy,
            String reply,
            Notice.Tone tone,
            boolean blocked,
            boolean unconsented,
            OtherWays elsewhere) {}

    @Override
    public void show(Visit visit) {
        Optional<SignInSession> session = site.device().mailServer().session();
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

    private void draw(Visit visit, SignInSession session) {
        Words words = site.words(visit.texts());
        long left = Math.max(
                0, Duration.between(site.clock().instant(), session.expiresAt()).toSeconds());
        String code = "";
        String address = "";
        if (session instanceof DeviceCodeSession typed) {
            code = typed.userCode();
            address = typed.verificationAddress().toString();
        }
        Optional<VerdictKind> why = session.failure().map(Verdict::kind);
        visit.render(
                code.isEmpty() ? "pages/device-browser.jte" : "pages/code.jte",
                new Model(
                        code,
                        List.of(GROUPS.split(code)),
                        address,
                        left,
                        SignInStatus.version(site.device()),
                        session.failure().map(words::cause).orElse(""),
                        session.failure().map(words::remedy).orElse(""),
                        session.failure().map(Verdict::detail).orElse(""),
                        why.map(kind -> Notice.Tone.of(kind.severity())).orElse(Notice.Tone.INFO),
                        why.filter(MAY_BE_BLOCKED::contains).isPresent(),
                        why.filter(VerdictKind.CONSENT_MISSING::equals).isPresent(),
                        OtherWays.of(site, visit.texts())));
    }
}
