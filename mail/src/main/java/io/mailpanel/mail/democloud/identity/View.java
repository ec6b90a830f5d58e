package io.mailpanel.mail.democloud.identity;

import java.util.List;

/**
 * What a page shows.
 *
 * @param texts the words, in the person's language
 * @param step the screen's name
 * @param action where its form goes
 * @param back where the choice of the account is
 * @param error what to correct, in words; empty for nothing
 * @param typed what was typed last in the field that is in error
 * @param account the account's address; empty before it is known
 * @param password the demo account's password, for the hint
 * @param organization the organization's name; empty for a personal account
 * @param administrator whether the account may consent for the organization
 * @param permissions what the app asks for, in words
 * @param hints the demo accounts that can sign in here
 * @param consentOnly whether only the organization's consent is asked for
 * @param leave where the browser goes from here
 * @param faults the address of the page where faults are switched on; empty if there is none
 */
public record View(
        PageTexts texts,
        String step,
        String action,
        String back,
        String error,
        String typed,
        String account,
        String password,
        String organization,
        boolean administrator,
        List<String> permissions,
        List<Hint> hints,
        boolean consentOnly,
        Leave leave,
        String faults)
        implements Page {

    /**
     * A demo account.
     *
     * @param address what to type
     * @param who what it is, in words
     */
    public record Hint(String address, String who) {}
}
