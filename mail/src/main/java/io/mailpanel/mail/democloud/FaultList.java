package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.fault.BadSwitch;
import io.mailpanel.mail.democloud.fault.Fault;
import io.mailpanel.mail.democloud.fault.Late;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.fault.ShownCertificate;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.democloud.fault.Takes;
import io.mailpanel.mail.democloud.identity.IdentityServer;
import io.mailpanel.mail.democloud.identity.KnownErrors;
import io.mailpanel.mail.democloud.pop.KnownAnswers;
import io.mailpanel.mail.democloud.smtp.KnownReplies;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All the faults by their names. */
final class FaultList {
    /** Late answers; the last of them later than the product waits. */
    private static final List<Integer> SECONDS = List.of(1, 5, 30, 150);

    private static final Map<String, Offer> OFFERS = new LinkedHashMap<>();

    static {
        common(Server.IDENTITY);
        KnownErrors.offers().forEach(FaultList::add);
        common(Server.MAIL);
        KnownReplies.offers().forEach(FaultList::add);
        common(Server.POP);
        KnownAnswers.offers().forEach(FaultList::add);
    }

    private FaultList() {}

    /** What every server can have. */
    private static void common(Server server) {
        whole(server, "refused", Reach.REFUSED);
        whole(server, "unavailable", Reach.UNAVAILABLE);
        whole(server, "certificate-expired", ShownCertificate.EXPIRED);
        whole(server, "certificate-other-name", ShownCertificate.OTHER_NAME);
        whole(server, "certificate-unknown-authority", ShownCertificate.UNKNOWN_AUTHORITY);
        whole(server, "certificate-not-for-servers", ShownCertificate.NOT_FOR_SERVERS);
        for (int seconds : SECONDS) {
            Late late = new Late(Duration.ofSeconds(seconds));
            String name = name(server, "late-" + seconds + "s");
            add(Offer.told(name, server, Takes.ACCOUNT_AND_TIMES, late, "fault.late", "seconds." + seconds));
        }
    }

    private static void whole(Server server, String name, Fault fault) {
        add(Offer.told(name(server, name), server, Takes.NOTHING, fault, "fault." + name));
    }

    private static String name(Server server, String name) {
        return server.name().toLowerCase(Locale.ROOT) + "-" + name;
    }

    private static void add(Offer offer) {
        if (OFFERS.put(offer.name(), offer) != null) {
            throw new IllegalStateException("two faults have the name " + offer.name());
        }
    }

    static List<Offer> all() {
        return List.copyOf(OFFERS.values());
    }

    /** The one that is switched on so, if it has a name. */
    static Optional<Offer> of(Server server, Fault fault) {
        return OFFERS.values().stream()
                .filter(o -> o.server() == server && o.fault().equals(fault))
                .findFirst();
    }

    /** @throws BadSwitch if there is none of that name */
    static Offer find(Switch wanted) throws BadSwitch {
        Offer offer = OFFERS.get(wanted.name());
        if (offer == null) {
            throw new BadSwitch("faults.bad.name", wanted.name());
        }
        return offer;
    }

    /**
     * The one that is wanted, if it can be had so.
     *
     * @throws BadSwitch if not
     */
    static Offer check(Switch wanted) throws BadSwitch {
        Offer offer = find(wanted);
        if (!wanted.account().isEmpty()) {
            if (!offer.takes().account()) {
                throw new BadSwitch("faults.bad.account-no", wanted.name());
            }
            if (IdentityServer.accounts().stream().noneMatch(wanted.account()::equalsIgnoreCase)) {
                String known = String.join(", ", IdentityServer.accounts());
                throw new BadSwitch("faults.bad.account", wanted.account(), known);
            }
        }
        if (wanted.times() != 0 && !offer.takes().times()) {
            throw new BadSwitch("faults.bad.times-no", wanted.name());
        }
        return offer;
    }
}
