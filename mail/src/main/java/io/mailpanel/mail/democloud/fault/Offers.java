package io.mailpanel.mail.democloud.fault;

import io.mailpanel.mail.democloud.fault.Offer.Server;
import java.util.ArrayList;
import java.util.List;

/** The faults of one stand-in server that a person can switch on, gathered in their order. */
public final class Offers {
    private final Server server;
    private final List<Offer> all = new ArrayList<>();

    /** @param server whose they are */
    public Offers(Server server) {
        this.server = server;
    }

    /** One that is told by the text {@code fault.NAME}. */
    public void told(String name, Takes takes, Fault fault) {
        all.add(Offer.told(name, server, takes, fault, "fault." + name));
    }

    /** One that is told by the text {@code fault.cut}: the connection ends at that step, in that way. */
    public void cut(String name, Takes takes, Fault fault, String step, String way) {
        all.add(Offer.told(name, server, takes, fault, "fault.cut", step, way));
    }

    /** One that is a reply. */
    public void said(String name, Takes takes, Fault fault, String reply) {
        all.add(Offer.said(name, server, takes, fault, reply));
    }

    /** All of them. */
    public List<Offer> all() {
        return List.copyOf(all);
    }
}
