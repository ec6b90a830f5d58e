package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Fault;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.Offers;
import io.mailpanel.mail.democloud.fault.Takes;
import java.util.List;
import java.util.Locale;

/** The faults of the POP3 server that a person can switch on: what such servers say to a login, and hanging up. */
public final class KnownAnswers {
    private KnownAnswers() {}

    /** All of them, those of one step beside each other. */
    public static List<Offer> offers() {
        Offers offers = new Offers(Server.POP);
        offers.told("pop-no-starttls", Takes.NOTHING, PopFault.NO_STARTTLS);
        offers.told("pop-password-refused", Takes.ACCOUNT_AND_TIMES, PopFault.REFUSE_PASSWORDS);
        offers.told("pop-opens-nothing", Takes.ACCOUNT_AND_TIMES, PopFault.OPENS_NOTHING);
        said(offers, "pop-crowded", PopStep.CONNECT, "-ERR Too many connections");
        said(offers, "pop-other-protocol", PopStep.CONNECT, "220 mail.example ESMTP");
        said(offers, "pop-tls-broken", PopStep.STLS, "-ERR TLS is broken");
        said(
                offers,
                "pop-wants-tls",
                PopStep.USER,
                "-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections");
        said(offers, "pop-no-mailbox", PopStep.USER, "-ERR no such mailbox");
        said(offers, "pop-login-failed", PopStep.PASS, "-ERR Logon failure: unknown user name or bad password");
        said(offers, "pop-auth-failed", PopStep.PASS, "-ERR [AUTH] Authentication failed");
        said(offers, "pop-off", PopStep.PASS, "-ERR [SYS/PERM] Your account is not enabled for POP access");
        said(offers, "pop-disabled", PopStep.PASS, "-ERR POP3 access is disabled for this mailbox");
        said(offers, "pop-basic-disabled", PopStep.PASS, "-ERR Basic authentication is disabled");
        said(offers, "pop-in-use", PopStep.PASS, "-ERR [IN-USE] Mailbox locked");
        said(offers, "pop-temporary", PopStep.PASS, "-ERR [SYS/TEMP] Internal error");
        said(offers, "pop-login-delay", PopStep.PASS, "-ERR [LOGIN-DELAY] Minimum time between logins");
        for (PopStep step : List.of(PopStep.CONNECT, PopStep.STLS, PopStep.USER, PopStep.PASS)) {
            String name = "pop-cut-" + step.name().toLowerCase(Locale.ROOT);
            Fault fault = new NextAnswer(step, PopFaults.HANG_UP);
            offers.cut(name, takes(step), fault, "pop-step." + step, "cut.BEFORE");
        }
        return offers.all();
    }

    private static void said(Offers offers, String name, PopStep step, String line) {
        offers.said(name, takes(step), new NextAnswer(step, line), line);
    }

    /** Before USER nobody knows whose the connection is. */
    private static Takes takes(PopStep step) {
        return step.compareTo(PopStep.USER) < 0 ? Takes.TIMES : Takes.ACCOUNT_AND_TIMES;
    }
}
