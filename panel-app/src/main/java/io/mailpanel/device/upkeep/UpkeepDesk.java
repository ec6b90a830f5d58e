package io.mailpanel.device.upkeep;

import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import java.util.concurrent.CompletionStage;

/** Restart and Erase All Data. Thread-safe. */
public interface UpkeepDesk {
    /** The field of the typed word. */
    String WORD = "erase.word";

    /** Whether the program comes back when it ends to be restarted: systemd or the launcher started it. */
    boolean restartsProgram();

    /** Whether the machine can be restarted, too. */
    boolean restartsMachine();

    /** How many jobs are not sent yet; a restart keeps them. */
    int jobsWaiting();

    /** Restarts the program; it ends a moment after this has returned, so that a page still gets its answer. */
    void restartProgram();

    /**
     * Restarts the machine.
     *
     * @return done when the system has taken it on; fails with an {@link java.io.IOException} with the system's own words if
     *     it does not
     */
    CompletionStage<Void> restartMachine();

    /** What {@link #erase} would take. Reads the disk. */
    Stock stock();

    /**
     * Erases all data and settings: the program ends a moment after this has returned, and erases when it starts again. From
     * the return on that happens whatever else does, also a loss of power. bcrypt and disk: not for the event thread.
     *
     * @param word what was typed: exactly the text {@code erase.word} in that language, blanks around it aside
     * @param shown the language of the field at which it was shown
     * @param confirmation the administrator's password
     * @throws Refused if the word is another, or a change of the network is neither kept nor undone yet (field {@link #WORD}),
     *     or the password wrong
     * @throws java.io.UncheckedIOException if it cannot be written that all is to be erased; then nothing is
     */
    void erase(String word, Language shown, Confirmation confirmation) throws Refused;
}
