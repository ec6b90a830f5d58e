package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Fault;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.Takes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The faults of the mail server that a person can switch on: Exchange's refusals (FACTS 3) and other servers', and cuts. */
public final class KnownReplies {
    private KnownReplies() {}

    /** All of them, those of one step beside each other. */
    public static List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        signIn(offers);
        replies(offers);
        for (Phase phase : Phase.values()) {
            if (phase != Phase.OTHER) {
                for (Cut cut : Cut.values()) {
                    cut(offers, phase, cut);
                }
            }
        }
        return offers;
    }

    private static void signIn(List<Offer> offers) {
        told(offers, "mail-no-starttls", Takes.NOTHING, SmtpFault.NO_STARTTLS);
        told(offers, "mail-no-auth", Takes.NOTHING, SmtpFault.NO_AUTH);
        told(offers, "mail-no-xoauth2", Takes.NOTHING, SmtpFault.NO_XOAUTH2);
        told(offers, "mail-token-refused", Takes.ACCOUNT_AND_TIMES, SmtpFault.REFUSE_TOKENS);
        told(offers, "mail-challenge-334", Takes.ACCOUNT_AND_TIMES, SmtpFault.CHALLENGE);
        told(offers, "mail-password-refused", Takes.ACCOUNT_AND_TIMES, SmtpFault.REFUSE_PASSWORDS);
        told(offers, "mail-gate-tenant", Takes.ACCOUNT_AND_TIMES, Gate.TENANT);
        told(offers, "mail-gate-mailbox", Takes.ACCOUNT_AND_TIMES, Gate.MAILBOX);
        told(offers, "mail-gate-security-defaults", Takes.ACCOUNT_AND_TIMES, Gate.SECURITY_DEFAULTS);
    }

    private static void replies(List<Offer> offers) {
        said(offers, "mail-old-tls", Phase.CONNECT, 421, "4.7.66 TLS 1.0 and 1.1 are not supported");
        said(offers, "mail-greeting-busy", Phase.CONNECT, 451, "4.7.500 Server busy. Please try again later.");
        said(offers, "mail-greeting-refused", Phase.CONNECT, 554, "5.7.1 No SMTP service for you");
        said(
                offers,
                "mail-auth-disabled",
                Phase.AUTH,
                535,
                "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled.");
        said(
                offers,
                "mail-auth-criteria",
                Phase.AUTH,
                535,
                "5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated"
                        + " successfully. Contact your administrator.");
        said(
                offers,
                "mail-auth-basic-disabled",
                Phase.AUTH,
                535,
                "5.7.139 Authentication unsuccessful, basic authentication is disabled.");
        said(
                offers,
                "mail-auth-credentials",
                Phase.AUTH,
                535,
                "5.7.139 Authentication unsuccessful, the user credentials were incorrect.");
        said(
                offers,
                "mail-auth-basic-ended",
                Phase.AUTH,
                550,
                "5.7.30 Basic authentication is not supported for Client Submission.");
        said(offers, "mail-auth-unknown", Phase.AUTH, 504, "5.7.4 Unrecognized authentication type");
        said(offers, "mail-auth-later", Phase.AUTH, 454, "4.7.0 Temporary authentication failure");
        said(offers, "mail-connections", Phase.AUTH, 432, "4.3.2 Concurrent connections limit exceeded");
        said(offers, "mail-busy", Phase.MAIL, 451, "4.7.500 Server busy. Please try again later.");
        said(offers, "mail-not-authenticated", Phase.MAIL, 530, "5.7.57 Client not authenticated to send mail.");
        said(
                offers,
                "mail-sender-refused",
                Phase.MAIL,
                550,
                "5.7.60 SMTP; Client does not have permissions to send as this sender");
        said(
                offers,
                "mail-recipient-unknown",
                Phase.RCPT,
                550,
                "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup");
        said(
                offers,
                "mail-recipient-unknown-directory",
                Phase.RCPT,
                550,
                "5.4.1 Recipient address rejected: Access denied");
        said(offers, "mail-recipient-later", Phase.RCPT, 450, "4.2.1 Mailbox temporarily unavailable");
        said(offers, "mail-data-refused", Phase.DATA, 554, "5.7.1 Message refused");
        said(
                offers,
                "mail-send-as-denied",
                Phase.MESSAGE,
                554,
                "5.2.252 SendAsDenied; not allowed to send as this sender");
        said(offers, "mail-too-large", Phase.MESSAGE, 552, "5.3.4 Message size exceeds fixed maximum message size");
        said(
                offers,
                "mail-daily-limit",
                Phase.MESSAGE,
                554,
                "5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException");
        said(offers, "mail-recipients-limit", Phase.MESSAGE, 550, "5.1.90 Your message cannot be sent today");
        said(offers, "mail-trial-limit", Phase.MESSAGE, 550, "5.7.232 Your message can't be sent: trial tenant limit");
        said(offers, "mail-tenant-limit", Phase.MESSAGE, 550, "5.7.233 Your message can't be sent: tenant limit");
        said(offers, "mail-mailbox-full", Phase.MESSAGE, 554, "5.2.2 mailbox full");
        said(
                offers,
                "mail-reputation",
                Phase.MESSAGE,
                550,
                "5.7.708 Service unavailable. Access denied, traffic not accepted from this IP");
        said(offers, "mail-message-refused", Phase.MESSAGE, 554, "5.6.0 Message refused");
        said(offers, "mail-message-later", Phase.MESSAGE, 452, "4.3.1 Insufficient system resources");
    }

    private static void cut(List<Offer> offers, Phase phase, Cut cut) {
        if (cut != Cut.MIDWAY || phase == Phase.MESSAGE) {
            String name = "mail-cut-" + phase + "-" + cut.name().replace('_', '-');
            offers.add(Offer.told(
                    name.toLowerCase(Locale.ROOT),
                    Server.MAIL,
                    takes(phase),
                    new Break(phase, cut, 1),
                    "fault.cut",
                    "phase." + phase,
                    "cut." + cut));
        }
    }

    private static void told(List<Offer> offers, String name, Takes takes, Fault fault) {
        offers.add(Offer.told(name, Server.MAIL, takes, fault, "fault." + name));
    }

    private static void said(List<Offer> offers, String name, Phase phase, int code, String text) {
        Reply reply = Reply.of(code, text);
        offers.add(Offer.said(name, Server.MAIL, takes(phase), new NextReply(phase, reply), code + " " + text));
    }

    /** Before AUTH nobody knows whose the connection is. */
    private static Takes takes(Phase phase) {
        return phase.compareTo(Phase.AUTH) < 0 ? Takes.TIMES : Takes.ACCOUNT_AND_TIMES;
    }
}
