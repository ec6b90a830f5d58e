package io.mailpanel.mail.democloud.fault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault as a person asks for it, in words: {@code NAME}, {@code NAME:ACCOUNT}, {@code NAMExN}, {@code NAME:ACCOUNTxN}.
 *
 * @param name the fault's name
 * @param account the address of the account that it is for; empty for everybody
 * @param times for how many replies, 1–9999; 0 until it is switched off
 */
public record Switch(String name, String account, int times) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+?)(?::([^:\\s]+?))?(?:x(-?\\d+))?");
    private static final int MOST = 9999;

    /** @throws BadSwitch if it is not of the form, or its number is not 1–9999 */
    public static Switch parse(String text) throws BadSwitch {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadSwitch("faults.bad.form", text);
        }
        return new Switch(
                parts.group(1),
                parts.group(2) == null ? "" : parts.group(2),
                parts.group(3) == null ? 0 : times(text, parts.group(3)));
    }

    private static int times(String text, String digits) throws BadSwitch {
        int times = digits.matches("0*\\d{1,4}") ? Integer.parseInt(digits) : 0;
        if (times < 1) {
            throw new BadSwitch("faults.bad.count", text, Integer.toString(MOST));
        }
        return times;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return name + (account.isEmpty() ? "" : ":" + account) + (times == 0 ? "" : "x" + times);
    }
}
