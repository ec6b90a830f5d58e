package io.mailpanel.device.text;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of which only the first character and the domain are left. */
public final class Masked {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"'(),:;]+@[^\\s@<>\"'(),:;]*[^\\s@<>\"'(),:;.]");

    private Masked() {}

    /** One address or login name, as {@code v***@contoso.example}. */
    public static String address(String account) {
        int at = account.lastIndexOf('@');
        return account.isEmpty() ? "" : account.substring(0, 1) + "***" + (at < 1 ? "" : account.substring(at));
    }

    /** A text, every address in it masked. */
    public static String in(String text) {
        return each(text, Masked::address);
    }

    /** A text, every address in it as it is shown. */
    public static String each(String text, UnaryOperator<String> shown) {
        return ADDRESS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(shown.apply(found.group())));
    }
}
