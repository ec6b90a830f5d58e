package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.fault.BadSwitch;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.ServerFaults;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.democloud.fault.Switchboard;
import io.mailpanel.mail.democloud.identity.IdentityFaults;
import io.mailpanel.mail.democloud.identity.IdentityServer;
import io.mailpanel.mail.democloud.identity.PageTexts;
import io.mailpanel.mail.democloud.net.Relay;
import io.mailpanel.mail.democloud.pop.PopFaults;
import io.mailpanel.mail.democloud.smtp.SmtpFaults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What can be made to go wrong in the stand-in, each server with its own switches, all of them by name. Thread-safe. */
public final class Faults implements Switchboard {
    private final IdentityFaults identity;
    private final SmtpFaults smtp;
    private final PopFaults pop;
    private final Relay relay;

    Faults(IdentityFaults identity, SmtpFaults smtp, PopFaults pop, Relay relay) {
        this.identity = identity;
        this.smtp = smtp;
        this.pop = pop;
        this.relay = relay;
    }

    /**
     * Reads one as it stands on a command line, and looks whether it can be switched on.
     *
     * @throws IllegalArgumentException that says in English why not
     */
    public static Switch parse(String text) {
        try {
            Switch wanted = Switch.parse(text);
            FaultList.check(wanted);
            return wanted;
        } catch (BadSwitch e) {
            throw new IllegalArgumentException(PageTexts.of("en").get(e.key(), e.values()), e);
        }
    }

    /** The identity server's. */
    public IdentityFaults identity() {
        return identity;
    }

    /** The mail server's. */
    public SmtpFaults smtp() {
        return smtp;
    }

    /** The POP3 server's. */
    public PopFaults pop() {
        return pop;
    }

    /** The SMTP server forgets who has logged in by POP3, as it does by itself after {@link DemoCloud#RELAY}. */
    public void forgetPopLogins() {
        relay.close();
    }

    @Override
    public List<Offer> offers() {
        return FaultList.all();
    }

    @Override
    public List<String> accounts() {
        return IdentityServer.accounts();
    }

    @Override
    public List<Switch> on() {
        List<Switch> on = new ArrayList<>();
        for (Server server : Server.values()) {
            of(server).on().forEach(armed -> FaultList.of(server, armed.fault())
                    .ifPresent(offer -> on.add(new Switch(offer.name(), armed.account(), armed.left()))));
        }
        return on;
    }

    @Override
    public void switchOn(Switch wanted) throws BadSwitch, IOException {
        Offer offer = FaultList.check(wanted);
        of(offer.server()).switchOn(offer.fault(), wanted.account(), wanted.times());
    }

    @Override
    public void switchOff(Switch unwanted) throws BadSwitch, IOException {
        Offer offer = FaultList.find(unwanted);
        of(offer.server()).switchOff(offer.fault(), unwanted.account());
    }

    @Override
    public void clear() throws IOException {
        identity.clear();
        smtp.clear();
        pop.clear();
    }

    private ServerFaults of(Server server) {
        return switch (server) {
            case IDENTITY -> identity;
            case MAIL -> smtp;
            case POP -> pop;
        };
    }
}
