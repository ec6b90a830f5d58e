package io.mailpanel.mail.democloud.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The demo's tenants, accounts and the one app registration. Immutable. */
final class Directory {
    /** The app registration's display name. */
    static final String APP_NAME = "Mailpanel";

    static final Tenant CONTOSO = new Tenant("3e6d7f0a-54c1-4f8b-9d26-8b1f0c7a5e42", "Contoso", false);
    /** The GUID that Microsoft documents for personal accounts. */
    static final Tenant PERSONAL = new Tenant("9188040d-6c67-4c5b-b112-36a304b66dad", "Outlook.example", true);

    private static final String DOMAIN = "contoso.example";

    /** The accounts. */
    static final List<DemoAccount> ACCOUNTS = List.of(
            new DemoAccount(
                    "0d5f6c1e-2b7a-4e39-8c54-1f9a3b6d7e80",
                    "admin@contoso.example",
                    "Alex",
                    "Administrator",
                    "Demo-Admin-1",
                    true,
                    CONTOSO),
            new DemoAccount(
                    "7a1b9e34-6c2d-4f05-b8e7-5d3c9f1a2e46",
                    "vera@contoso.example",
                    "Vera",
                    "Miller",
                    "Demo-Vera-1",
                    false,
                    CONTOSO),
            new DemoAccount(
                    "00000000-0000-0000-4b1d-9a6e5c3f2d71",
                    "pat@outlook.example",
                    "Pat",
                    "Winter",
                    "Demo-Pat-1",
                    false,
                    PERSONAL));

    private final String clientId;

    /** @param clientId the id under which the app is registered */
    Directory(String clientId) {
        this.clientId = clientId;
    }

    /** @throws Refusal if the form's client id is absent or not the app's */
    void requireClient(Form form) throws Refusal {
        String client = form.require("client_id");
        if (!clientId.equalsIgnoreCase(client)) {
            throw new Refusal(EntraErrors.unknownClient(client));
        }
    }

    String clientId() {
        return clientId;
    }

    List<DemoAccount> accounts() {
        return ACCOUNTS;
    }

    /** The account with that address; case does not matter. */
    Optional<DemoAccount> account(String address) {
        String wanted = address.strip();
        return ACCOUNTS.stream()
                .filter(a -> a.address().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The account with that object id. */
    Optional<DemoAccount> accountById(String id) {
        return ACCOUNTS.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** What an endpoint's first path segment stands for. */
    Authority requireAuthority(String segment) throws Refusal {
        return authority(segment).orElseThrow(() -> new Refusal(EntraErrors.unknownTenant(segment)));
    }

    private static Optional<Authority> authority(String segment) {
        String name = segment.toLowerCase(Locale.ROOT);
        if (name.equals("common")) {
            return Optional.of(new Authority(name, true, true));
        }
        if (Set.of("organizations", DOMAIN, CONTOSO.id()).contains(name)) {
            return Optional.of(new Authority(name, true, false));
        }
        if (Set.of("consumers", PERSONAL.id()).contains(name)) {
            return Optional.of(new Authority(name, false, true));
        }
        return Optional.empty();
    }
}
