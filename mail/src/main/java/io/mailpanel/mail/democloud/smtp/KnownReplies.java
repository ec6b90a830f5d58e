package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.Offers;
import io.mailpanel.mail.democloud.fault.Takes;
import java.util.List;
import java.util.Locale;

/** The faults of the mail server that a person can switch on: Exchange's refusals (FACTS 3) and other servers', and cuts. */
public final class KnownReplies {
    /** Name, step, and what the server says there. */
    private static final String REPLIES = """
            mail-old-tls CONNECT 421 4.7.66 TLS 1.0 and 1.1 are not supported
            mail-greeting-busy CONNECT 451 4.7.500 Server busy. Please try again later.
            mail-greeting-refused CONNECT 554 5.7.1 No SMTP service for you
            mail-auth-disabled AUTH 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled.
            mail-auth-criteria AUTH 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.
            mail-auth-basic-disabled AUTH 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.
            mail-auth-credentials AUTH 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.
            mail-auth-basic-ended AUTH 550 5.7.30 Basic authentication is not supported for Client Submission.
            mail-auth-unknown AUTH 504 5.7.4 Unrecognized authentication type
            mail-auth-later AUTH 454 4.7.0 Temporary authentication failure
            mail-connections AUTH 432 4.3.2 Concurrent connections limit exceeded
            mail-busy MAIL 451 4.7.500 Server busy. Please try again later.
            mail-not-authenticated MAIL 530 5.7.57 Client not authenticated to send mail.
            mail-sender-refused MAIL 550 5.7.60 SMTP; Client does not have permissions to send as this sender
            mail-recipient-unknown RCPT 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup
            mail-recipient-unknown-directory RCPT 550 5.4.1 Recipient address rejected: Access denied
            mail-recipient-later RCPT 450 4.2.1 Mailbox temporarily unavailable
            mail-data-refused DATA 554 5.7.1 Message refused
            mail-send-as-denied MESSAGE 554 5.2.252 SendAsDenied; not allowed to send as this sender
            mail-too-large MESSAGE 552 5.3.4 Message size exceeds fixed maximum message size
            mail-daily-limit MESSAGE 554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException
            mail-recipients-limit MESSAGE 550 5.1.90 Your message cannot be sent today
            mail-trial-limit MESSAGE 550 5.7.232 Your message can't be sent: trial tenant limit
            mail-tenant-limit MESSAGE 550 5.7.233 Your message can't be sent: tenant limit
            mail-mailbox-full MESSAGE 554 5.2.2 mailbox full
            mail-reputation MESSAGE 550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP
            mail-message-refused MESSAGE 554 5.6.0 Message refused
            mail-message-later MESSAGE 452 4.3.1 Insufficient system resources
            """;

    private KnownReplies() {}

    /** All of them, those of one step beside each other. */
    public static List<Offer> offers() {
        Offers offers = new Offers(Server.MAIL);
        signIn(offers);
        REPLIES.lines().forEach(row -> reply(offers, row));
        for (Phase phase : Phase.values()) {
            if (phase != Phase.OTHER) {
                for (Cut cut : Cut.values()) {
                    cut(offers, phase, cut);
                }
            }
        }
        return offers.all();
    }

    private static void signIn(Offers offers) {
        offers.told("mail-no-starttls", Takes.NOTHING, SmtpFault.NO_STARTTLS);
        offers.told("mail-no-auth", Takes.NOTHING, SmtpFault.NO_AUTH);
        offers.told("mail-no-xoauth2", Takes.NOTHING, SmtpFault.NO_XOAUTH2);
        offers.told("mail-token-refused", Takes.ACCOUNT_AND_TIMES, SmtpFault.REFUSE_TOKENS);
        offers.told("mail-challenge-334", Takes.ACCOUNT_AND_TIMES, SmtpFault.CHALLENGE);
        offers.told("mail-password-refused", Takes.ACCOUNT_AND_TIMES, SmtpFault.REFUSE_PASSWORDS);
        offers.told("mail-gate-tenant", Takes.ACCOUNT_AND_TIMES, Gate.TENANT);
        offers.told("mail-gate-mailbox", Takes.ACCOUNT_AND_TIMES, Gate.MAILBOX);
        offers.told("mail-gate-security-defaults", Takes.ACCOUNT_AND_TIMES, Gate.SECURITY_DEFAULTS);
    }

    private static void reply(Offers offers, String row) {
        String[] parts = row.split(" ", 4);
        Phase phase = Phase.valueOf(parts[1]);
        Reply reply = Reply.of(Integer.parseInt(parts[2]), parts[3]);
        offers.said(parts[0], takes(phase), new NextReply(phase, reply), parts[2] + " " + parts[3]);
    }

    private static void cut(Offers offers, Phase phase, Cut cut) {
        if (cut != Cut.MIDWAY || phase == Phase.MESSAGE) {
            String name = "mail-cut-" + phase + "-" + cut.name().replace('_', '-');
            offers.cut(
                    name.toLowerCase(Locale.ROOT),
                    takes(phase),
                    new Break(phase, cut, 1),
                    "phase." + phase,
                    "cut." + cut);
        }
    }

    /** Before AUTH nobody knows whose the connection is. */
    private static Takes takes(Phase phase) {
        return phase.compareTo(Phase.AUTH) < 0 ? Takes.TIMES : Takes.ACCOUNT_AND_TIMES;
    }
}
