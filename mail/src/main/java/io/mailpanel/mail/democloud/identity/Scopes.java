package io.mailpanel.mail.democloud.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The permissions of one request, understood.
 *
 * @param openId whether an id token is asked for
 * @param offline whether a refresh token is asked for
 * @param mail the permissions on Exchange Online by their short names, for example {@code SMTP.Send}, sorted
 */
record Scopes(boolean openId, boolean offline, Set<String> mail) {
    /** The resource whose permissions the demo tenant knows: Exchange Online. */
    static final String EXCHANGE = "https://outlook.office.com";

    private static final Set<String> RESOURCES =
            Set.of(EXCHANGE + "/", "https://outlook.office365.com/", "https://outlook.office.com//");
    private static final Set<String> PERMISSIONS =
            Set.of("SMTP.Send", "IMAP.AccessAsUser.All", "POP.AccessAsUser.All", "Mail.Send", "Mail.ReadWrite");
    private static final Set<String> PROTOCOL = Set.of("openid", "profile", "email", "offline_access");

    /**
     * @param text as sent: names apart by spaces
     * @throws Refusal 70011 if it is empty or asks for something that does not exist
     */
    static Scopes parse(String text) throws Refusal {
        Set<String> asked = new LinkedHashSet<>(List.of(text.strip().split("\\s+")));
        asked.remove("");
        Set<String> mail = new TreeSet<>();
        for (String scope : asked) {
            if (!PROTOCOL.contains(scope)) {
                mail.add(permission(scope).orElseThrow(() -> new Refusal(EntraErrors.badScope(scope))));
            }
        }
        if (asked.isEmpty()) {
            throw new Refusal(EntraErrors.badScope(text));
        }
        return new Scopes(asked.contains("openid"), asked.contains("offline_access"), mail);
    }

    private static Optional<String> permission(String scope) {
        int slash = scope.lastIndexOf('/') + 1;
        String name = scope.substring(slash);
        if (!RESOURCES.contains(scope.substring(0, slash))) {
            return Optional.empty();
        }
        if (name.equals(".default")) {
            return Optional.of("SMTP.Send");
        }
        return PERMISSIONS.stream().filter(p -> p.equalsIgnoreCase(name)).findFirst();
    }

    /** For the {@code scope} of a token reply: full names, apart by spaces. */
    String granted() {
        return mail.isEmpty()
                ? "openid profile email"
                : String.join(" ", mail.stream().map(m -> EXCHANGE + "/" + m).toList());
    }

    /** For keeping: {@link #parse} understands it. */
    String stored() {
        return (openId ? "openid " : "") + (offline ? "offline_access " : "") + granted();
    }
}
