package io.mailpanel.mail.democloud.identity;

import java.util.List;

/**
 * What the page shows on which faults are switched on and off.
 *
 * @param texts the words, in the person's language
 * @param done what has just been switched on, in words; empty for nothing
 * @param error what to correct, in words; empty for nothing
 * @param on what is on
 * @param servers the faults that there are, server by server
 * @param accounts the addresses of the accounts
 * @param typed what was asked for last, if that is in error
 */
public record FaultView(
        PageTexts texts,
        String done,
        String error,
        List<On> on,
        List<Server> servers,
        List<String> accounts,
        Typed typed)
        implements Page {

    /**
     * A fault that is on.
     *
     * @param name as a command line says it
     * @param words what it does
     * @param who for whom, and for how long still
     */
    public record On(String name, String words, String who) {}

    /**
     * A server.
     *
     * @param id its name in addresses
     * @param title its name
     * @param offers what can go wrong at it
     */
    public record Server(String id, String title, List<Choice> offers) {}

    /**
     * A fault to choose.
     *
     * @param name its name
     * @param words what it does
     */
    public record Choice(String name, String words) {}

    /**
     * What a person has entered.
     *
     * @param fault the fault's name
     * @param account the account's address; empty for everybody
     * @param times as typed
     */
    public record Typed(String fault, String account, String times) {
        static final Typed NOTHING = new Typed("", "", "");
    }

    @Override
    public String step() {
        return "faults";
    }
}
