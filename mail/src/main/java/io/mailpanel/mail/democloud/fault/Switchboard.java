package io.mailpanel.mail.democloud.fault;

import java.io.IOException;
import java.util.List;

/** All the faults of the stand-in, by their names. Thread-safe. */
public interface Switchboard {
    /** What there is. */
    List<Offer> offers();

    /** The addresses of the accounts. */
    List<String> accounts();

    /** What is on; the times are what is left of them. */
    List<Switch> on();

    /**
     * Switches one on.
     *
     * @throws BadSwitch if there is no such fault, no such account, or the fault does not take what is said of it
     * @throws IOException if a port was taken meanwhile
     */
    void switchOn(Switch wanted) throws BadSwitch, IOException;

    /**
     * Switches one off; its times do not matter.
     *
     * @throws BadSwitch if there is no such fault
     * @throws IOException if a port was taken meanwhile
     */
    void switchOff(Switch unwanted) throws BadSwitch, IOException;

    /**
     * Everything as it should be again; ended tokens and consents stay ended.
     *
     * @throws IOException if a port was taken meanwhile
     */
    void clear() throws IOException;
}
