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
    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+?)(?::([^:\\s]+?))?(?:x([1-9]\\d{0,3}))?");

    /** @throws BadSwitch if it is not of the form */
    public static Switch parse(String text) throws BadSwitch {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadSwitch("faults.bad.form", text);
        }
        return new Switch(
                parts.group(1),
                parts.group(2) == null ? "" : parts.group(2),
                parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return name + (account.isEmpty() ? "" : ":" + account) + (times == 0 ? "" : "x" + times);
    }
}
