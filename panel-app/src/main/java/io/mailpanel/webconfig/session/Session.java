package io.mailpanel.webconfig.session;

import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.transfer.SettingsTransferDesk.Import;
import io.mailpanel.webconfig.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One browser that somebody logged in with. Thread-safe. */
public final class Session {
    /** How far a log-in has come. */
    public enum Standing {
        /** Right password, but the initial one: nothing opens but the page that changes it. */
        CHANGING,
        /** The administrator. */
        ADMINISTRATOR
    }

    private final String id;
    private final String csrf;
    private final Standing standing;
    private final String handle;
    private final String from;
    private final Instant began;
    private final List<Notice> notices = new ArrayList<>();
    private char[] initialPassword = {};
    private Instant used;
    private MailServerForm draft;
    private String once = "";
    private Import toImport;
    private boolean ended;

    /**
     * @param id what the cookie carries
     * @param csrf what its forms carry
     * @param handle what other sessions' pages call it
     * @param from the address of the log-in
     */
    Session(String id, String csrf, String handle, String from, Standing standing, Instant now) {
        this.id = id;
        this.handle = handle;
        this.from = from;
        this.csrf = csrf;
        this.standing = standing;
        this.began = now;
        this.used = now;
    }

    /** What the cookie carries. */
    public String id() {
        return id;
    }

    /** What every form of this session carries. */
    public String csrf() {
        return csrf;
    }

    /** Its name on the page that lists sessions: random, and of no use to enter it. */
    public String handle() {
        return handle;
    }

    /** The address that logged in. */
    public String from() {
        return from;
    }

    /** When it began. */
    public Instant began() {
        return began;
    }

    /** When somebody last did something in it. */
    public synchronized Instant used() {
        return used;
    }

    /** Keeps a secret until the next page shows it. */
    public synchronized void once(String secret) {
        once = secret;
    }

    /** That secret, once; empty if there is none. */
    public synchronized String takeOnce() {
        String secret = once;
        once = "";
        return secret;
    }

    /** How far the log-in has come. */
    public Standing standing() {
        return standing;
    }

    synchronized void touch(Instant now) {
        used = now;
    }

    synchronized boolean over(Instant now) {
        // A clock that was set back must not make it live longer.
        boolean back = now.isBefore(used.minus(Sessions.IDLE));
        return ended || back || now.isAfter(used.plus(Sessions.IDLE)) || now.isAfter(began.plus(Sessions.ABSOLUTE));
    }

    synchronized void end() {
        ended = true;
        draft = null;
        once = "";
        toImport = null;
        Arrays.fill(initialPassword, '\0');
    }

    /** Remembers the initial password until it is changed, so that it need not be typed twice. */
    public synchronized void initialPassword(char[] password) {
        initialPassword = password.clone();
    }

    /** The initial password this session logged in with; a copy. */
    public synchronized char[] initialPassword() {
        return initialPassword.clone();
    }

    /** Says something on the next page of this session. */
    public synchronized void say(Notice notice) {
        notices.add(notice);
    }

    /** What is to be said; afterwards it counts as said. */
    public synchronized List<Notice> takeNotices() {
        List<Notice> all = List.copyOf(notices);
        notices.clear();
        return all;
    }

    /** What was filled in on Email Server &gt; Basic and not yet sent by OK. */
    public synchronized Optional<MailServerForm> draft() {
        return Optional.ofNullable(draft);
    }

    /** Keeps what was filled in; null forgets it. */
    public synchronized void draft(MailServerForm form) {
        draft = form;
    }

    /** Settings that were read from a file and are not imported yet. */
    public synchronized Optional<Import> toImport() {
        return Optional.ofNullable(toImport);
    }

    /** Keeps them until somebody says yes; null forgets them. */
    public synchronized void toImport(Import read) {
        toImport = read;
    }
}
