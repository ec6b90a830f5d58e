package io.mailpanel.mail.signin;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One owner's kept sign-in at work: its vault entry and, once needed, its MSAL client. */
final class Kept {
    /** Without use, Entra's refresh tokens end after this long (AADSTS 700082). */
    private static final Duration LIFE = Duration.ofDays(90);

    private static final Duration ASK_AGAIN = Duration.ofMinutes(2);
    /** A queue asks for each message, and MSAL reads its whole cache for each answer. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    /** As MSAL has it: with less left than this, a token is refreshed. */
    private static final Duration SPARE = Duration.ofMinutes(5);
    /** An administrator can mend these without a new sign-in, so the server is asked again, but not in a loop. */
    private static final Set<VerdictKind> MENDABLE = EnumSet.of(
            VerdictKind.POLICY_BLOCKS,
            VerdictKind.DEVICE_POLICY,
            VerdictKind.SECURITY_DEFAULTS,
            VerdictKind.NOT_ASSIGNED,
            VerdictKind.ACCOUNT_DISABLED,
            VerdictKind.CONSENT_MISSING);

    /** Outcomes of a refresh after which somebody has to do something before the next one can succeed. */
    private static final Set<VerdictKind> LASTING = EnumSet.of(
            VerdictKind.SIGN_IN_EXPIRED,
            VerdictKind.SIGN_IN_AGAIN,
            VerdictKind.SIGN_IN_FREQUENCY,
            VerdictKind.SECOND_FACTOR,
            VerdictKind.ACCOUNT_PASSWORD,
            VerdictKind.ACCOUNT_LOCKED,
            VerdictKind.POLICY_BLOCKS,
            VerdictKind.DEVICE_POLICY,
            VerdictKind.SECURITY_DEFAULTS,
            VerdictKind.NOT_ASSIGNED,
            VerdictKind.ACCOUNT_DISABLED,
            VerdictKind.CONSENT_MISSING,
            VerdictKind.DECLINED,
            VerdictKind.WRONG_ACCOUNT_KIND);

    private volatile VaultEntry entry;
    private MsalClient client;
    private boolean refused;
    private Tokens last;
    private Instant goodUntil = Instant.MIN;
    private Instant askedAt = Instant.EPOCH;

    /** @param client the client that signed in, or null after a restart */
    Kept(VaultEntry entry, MsalClient client) {
        this.entry = entry;
        this.client = client;
    }

    /** Whether a refresh that ends so cannot succeed before somebody has done something. */
    static boolean lasts(VerdictKind kind) {
        return LASTING.contains(kind);
    }

    VaultEntry entry() {
        return entry;
    }

    void entry(VaultEntry newer) {
        entry = newer;
    }

    /** The access token in the cache is no good. */
    synchronized void refuse() {
        refused = true;
    }

    /**
     * One caller at a time: the second finds the token that the first refreshed.
     *
     * @param force refreshed, whatever the cache has
     */
    synchronized Tokens tokens(MsalDoor door, Instant now, boolean force) throws MailException {
        boolean troubled = entry.trouble().isPresent();
        if (troubled && !(MENDABLE.contains(entry.trouble().get().kind()) && now.isAfter(askedAt.plus(ASK_AGAIN)))) {
            throw new MailException(entry.trouble().get());
        }
        if (client == null) {
            client = door.client(entry.account().service(), entry.cache());
        }
        if (troubled) {
            askedAt = now;
        }
        boolean anew = refused || troubled || force;
        // Not before its own time either: then the clock was set back.
        if (!anew && now.isBefore(goodUntil) && now.isAfter(goodUntil.minus(REMEMBERED.multipliedBy(2)))) {
            return last;
        }
        Tokens tokens = client.silent(anew);
        refused = false;
        last = tokens.known();
        Instant ends = tokens.expiresAt().minus(SPARE);
        Instant soon = now.plus(REMEMBERED);
        goodUntil = ends.isBefore(soon) ? ends : soon;
        return tokens;
    }

    synchronized String cache() {
        return client == null ? entry.cache() : client.cache();
    }

    synchronized void troubledAt(Instant now) {
        askedAt = now;
    }

    /** Whether asking the identity server can help without a new sign-in. */
    boolean refreshable() {
        Optional<Verdict> trouble = entry.trouble();
        return trouble.isEmpty() || MENDABLE.contains(trouble.get().kind());
    }

    /**
     * When it will have been without a refresh for so long; one in trouble has rested long enough, and so has one whose last
     * refresh is still to come: the clock was set back, and nobody knows how long ago it was.
     */
    Instant restedUntil(Duration rest, Instant now) {
        boolean known = entry.trouble().isEmpty() && !entry.refreshedAt().isAfter(now.plus(REMEMBERED));
        return known ? entry.refreshedAt().plus(rest) : now;
    }

    /** Whether the time is over after which no refresh token works, as far as is known here. */
    boolean lapsed(Instant now) {
        return now.isAfter(entry.refreshedAt().plus(LIFE));
    }

    /** As it stands at that time. Nobody was asked: a token that should have lapsed is still tried. */
    SignInState state(Instant at) {
        VaultEntry now = entry;
        Optional<Verdict> trouble = now.trouble();
        if (trouble.isEmpty() && lapsed(at)) {
            trouble = Optional.of(new Verdict(VerdictKind.SIGN_IN_EXPIRED, "not used for " + LIFE.toDays() + " days"));
        }
        return new SignInState(
                trouble.isPresent() ? SignInState.Status.SIGN_IN_AGAIN : SignInState.Status.SIGNED_IN,
                Optional.of(now.account()),
                Optional.of(now.refreshedAt().plus(LIFE)),
                trouble);
    }
}
