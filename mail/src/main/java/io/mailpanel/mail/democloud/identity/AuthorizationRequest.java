package io.mailpanel.mail.democloud.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An app sent its person here with {@code GET /{tenant}/oauth2/v2.0/authorize} (RFC 6749, 4.1, with RFC 7636). */
final class AuthorizationRequest implements Goal {
    /** The registered redirect address, with any port and path (RFC 8252, 7.3). */
    private static final Pattern REDIRECT = Pattern.compile("http://localhost(:\\d{1,5})?(/[\\w./-]*)?");

    private final Authority authority;
    private final Scopes scopes;
    private final String redirectUri;
    private final String state;
    private final String method;
    private final String challenge;
    private final Instant expires;
    private final Codes codes;
    private volatile Leave leave;

    private AuthorizationRequest(Authority authority, Form query, Instant expires, Codes codes) throws Refusal {
        this.authority = authority;
        this.redirectUri = redirect(query.require("redirect_uri"));
        this.scopes = Scopes.parse(query.require("scope"));
        this.state = query.get("state");
        this.method = query.get("response_mode").equals("form_post") ? "post" : "get";
        this.challenge = query.get("code_challenge");
        this.expires = expires;
        this.codes = codes;
    }

    /** @throws Refusal if the app's request is wrong: the browser is not sent back then */
    static AuthorizationRequest of(Directory directory, String tenant, Form query, Instant expires, Codes codes)
            throws Refusal {
        Authority authority = directory.requireAuthority(tenant);
        directory.requireClient(query);
        if (!query.require("response_type").equals("code")) {
            throw new Refusal(EntraErrors.unknownResponseType(query.get("response_type")));
        }
        if (!Set.of("", "query", "form_post").contains(query.get("response_mode"))) {
            throw new Refusal(EntraErrors.unknownResponseType(query.get("response_mode")));
        }
        if (!query.get("code_challenge").matches("[\\w-]{43}")
                || !query.get("code_challenge_method").equals("S256")) {
            throw new Refusal(EntraErrors.noChallenge());
        }
        return new AuthorizationRequest(authority, query, expires, codes);
    }

    static String redirect(String address) throws Refusal {
        if (!REDIRECT.matcher(address).matches()) {
            throw new Refusal(EntraErrors.unknownRedirect(address));
        }
        return address;
    }

    @Override
    public Kind kind() {
        return Kind.APP;
    }

    @Override
    public Authority authority() {
        return authority;
    }

    @Override
    public Scopes scopes() {
        return scopes;
    }

    @Override
    public boolean open(Instant now) {
        return leave == null && now.isBefore(expires);
    }

    @Override
    public void approve(DemoAccount by) {
        go("code", codes.issue(by, this), "", "");
    }

    @Override
    public void decline() {
        EntraError declined = EntraErrors.declined();
        go("error", "access_denied", "error_description", "AADSTS" + declined.code() + ": " + declined.message());
    }

    private void go(String name, String value, String more, String itsValue) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(name, value);
        if (!more.isEmpty()) {
            fields.put(more, itsValue);
        }
        if (!state.isEmpty()) {
            fields.put("state", state);
        }
        leave = new Leave(redirectUri, method, fields, codes.secret(16));
    }

    @Override
    public Optional<Leave> leave() {
        return Optional.ofNullable(leave);
    }

    String redirectUri() {
        return redirectUri;
    }

    String challenge() {
        return challenge;
    }
}
