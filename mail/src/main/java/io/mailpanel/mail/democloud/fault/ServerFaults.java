package io.mailpanel.mail.democloud.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What can be made to go wrong at a stand-in server. Thread-safe; each switch works from the next step on. */
public abstract class ServerFaults {
    /** What the switches act on that are about connections; a new certificate ends those that are open. */
    public interface Controls {
        /** @throws IOException if it should listen again and another program has taken the port meanwhile */
        void reach(Reach reach) throws IOException;

        /**
         * Another certificate is shown from now on, which {@link ServerFaults#certificate} tells.
         *
         * @throws IOException if it had to listen anew for that and another program has taken the port meanwhile
         */
        void certificateChanged() throws IOException;
    }

    private final Controls controls;
    private final Delay delay = new Delay();
    private final List<Armed> armed = new ArrayList<>();

    /** @param controls of the server */
    protected ServerFaults(Controls controls) {
        this.controls = controls;
    }

    /**
     * Switches a fault on, or on again.
     *
     * @param account the account that it is for; empty for everybody
     * @param times for how many replies; 0 until it is switched off
     * @throws IOException if a port was taken meanwhile
     */
    public synchronized void switchOn(Fault fault, String account, int times) throws IOException {
        if (fault instanceof Reach reach) {
            reach(reach);
        } else if (fault instanceof ShownCertificate shown) {
            show(shown);
        } else {
            arm(fault, account, times);
        }
    }

    /**
     * Switches a fault off, however often it is on for that account.
     *
     * @param account the account that it was for; empty for everybody
     * @throws IOException if a port was taken meanwhile
     */
    public synchronized void switchOff(Fault fault, String account) throws IOException {
        if (fault instanceof Reach) {
            reach(Reach.UP);
        } else if (fault instanceof ShownCertificate) {
            show(ShownCertificate.GOOD);
        } else {
            disarm(a -> a.fault().equals(fault) && a.account().equalsIgnoreCase(account));
        }
    }

    /** What is on, in the order in which it was switched on. */
    public synchronized List<Armed> on() {
        return List.copyOf(armed);
    }

    /**
     * How it meets connections; open ones end when it is refused.
     *
     * @throws IOException if it should listen again and another program has taken its port meanwhile
     */
    public synchronized void reach(Reach reach) throws IOException {
        controls.reach(reach);
        only(reach, Reach.UP);
    }

    /**
     * Which certificate it shows.
     *
     * @throws IOException if a port was taken meanwhile
     */
    public synchronized void show(ShownCertificate shown) throws IOException {
        boolean change = shown != certificate();
        only(shown, ShownCertificate.GOOD);
        if (change) {
            controls.certificateChanged();
        }
    }

    /** Every answer is late by this; zero for none. */
    public synchronized void delay(Duration late) {
        disarm(a -> a.fault() instanceof Late && a.account().isEmpty());
        if (!late.isZero()) {
            arm(new Late(late), "", 0);
        }
    }

    /** Everything as it should be again. */
    public synchronized void clear() throws IOException {
        disarm(a -> !(a.fault() instanceof Reach || a.fault() instanceof ShownCertificate));
        show(ShownCertificate.GOOD);
        reach(Reach.UP);
    }

    /** How it meets connections now. */
    public Reach reach() {
        return find(Reach.class, r -> true, Aim.EVERYBODY).orElse(Reach.UP);
    }

    /** Which certificate it shows now. */
    public ShownCertificate certificate() {
        return find(ShownCertificate.class, c -> true, Aim.EVERYBODY).orElse(ShownCertificate.GOOD);
    }

    /** Waits as long as the reply is to be late. */
    public void pause(Aim aim) {
        long seen;
        Optional<Late> late;
        synchronized (this) {
            seen = delay.seen();
            late = take(Late.class, l -> true, aim);
        }
        late.ifPresent(l -> delay.pause(l.by(), seen));
    }

    /** Switches it on. */
    protected synchronized void arm(Fault fault, String account, int times) {
        armed.add(new Armed(fault, account, times));
        delay.wake();
    }

    /** Switches off what is so. */
    protected synchronized void disarm(Predicate<Armed> which) {
        armed.removeIf(which);
        delay.wake();
    }

    /** Switches it on for everybody, or off for everybody. */
    protected void set(Fault fault, boolean on) {
        disarm(a -> a.fault().equals(fault) && a.account().isEmpty());
        if (on) {
            arm(fault, "", 0);
        }
    }

    /** Changes what is on. */
    protected synchronized void change(UnaryOperator<Armed> how) {
        armed.replaceAll(how);
    }

    /** The first of the kind that is on and fits; it stays as it is. */
    protected synchronized <F extends Fault> Optional<F> find(Class<F> kind, Predicate<F> fits, Aim aim) {
        return first(kind, fits, aim).map(a -> kind.cast(a.fault()));
    }

    /** The first of the kind that is on and fits, now used once more. */
    protected synchronized <F extends Fault> Optional<F> take(Class<F> kind, Predicate<F> fits, Aim aim) {
        Optional<Armed> found = first(kind, fits, aim);
        found.ifPresent(a -> {
            if (a.left() == 1) {
                armed.remove(a);
            } else {
                armed.set(armed.indexOf(a), a.once());
            }
        });
        return found.map(a -> kind.cast(a.fault()));
    }

    private <F extends Fault> Optional<Armed> first(Class<F> kind, Predicate<F> fits, Aim aim) {
        return armed.stream()
                .filter(a -> kind.isInstance(a.fault()) && aim.hits(a) && fits.test(kind.cast(a.fault())))
                .findFirst();
    }

    /** One of its kind at a time. */
    private void only(Fault fault, Fault usual) {
        armed.removeIf(a -> a.fault().getClass() == usual.getClass());
        if (fault != usual) {
            armed.add(new Armed(fault, "", 0));
        }
    }
}
