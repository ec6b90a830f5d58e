package io.mailpanel.mail.democloud.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody opened {@code GET /{tenant}/adminconsent}: an administrator agrees for the organization, and no more. */
final class ConsentRequest implements Goal {
    private final Authority authority;
    private final String redirectUri;
    private final String state;
    private final Instant expires;
    private final String nonce;
    private volatile Leave leave;

    private ConsentRequest(Authority authority, Form query, Instant expires, String nonce) throws Refusal {
        this.authority = authority;
        this.redirectUri =
                query.get("redirect_uri").isEmpty() ? "" : AuthorizationRequest.redirect(query.get("redirect_uri"));
        this.state = query.get("state");
        this.expires = expires;
        this.nonce = nonce;
    }

    /** @throws Refusal if the address is wrong */
    static ConsentRequest of(Directory directory, String tenant, Form query, Instant expires, String nonce)
            throws Refusal {
        Authority authority = directory.requireAuthority(tenant);
        if (!authority.organizations()) {
            throw new Refusal(EntraErrors.unknownTenant(tenant));
        }
        directory.requireClient(query);
        return new ConsentRequest(new Authority(authority.name(), true, false), query, expires, nonce);
    }

    @Override
    public Kind kind() {
        return Kind.CONSENT;
    }

    @Override
    public Authority authority() {
        return authority;
    }

    /** What the app registration lists. */
    @Override
    public Scopes scopes() {
        return new Scopes(true, true, Set.of("SMTP.Send"));
    }

    @Override
    public boolean open(Instant now) {
        return leave == null && now.isBefore(expires);
    }

    @Override
    public void approve(DemoAccount by) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("admin_consent", "True");
        fields.put("tenant", by.tenant().id());
        go(fields);
    }

    @Override
    public void decline() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("error", "access_denied");
        fields.put("error_description", "AADSTS65004: " + EntraErrors.declined().message());
        go(fields);
    }

    private void go(Map<String, String> fields) {
        if (!state.isEmpty()) {
            fields.put("state", state);
        }
        leave = redirectUri.isEmpty() ? Leave.NONE : new Leave(redirectUri, "get", fields, nonce);
    }

    @Override
    public Optional<Leave> leave() {
        return Optional.ofNullable(leave).filter(Leave::leaves);
    }
}
