package io.mailpanel.mail.democloud.identity;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code GET /{tenant}/v2.0/.well-known/openid-configuration}: what is where. */
final class OpenIdEndpoint implements Handler {
    private final Directory directory;
    private final String base;

    /** @param base the identity server's address */
    OpenIdEndpoint(Directory directory, String base) {
        this.directory = directory;
        this.base = base;
    }

    @Override
    public Answer answer(Request request) throws Refusal {
        String tenant = request.path().get(0);
        Authority authority = directory.requireAuthority(tenant);
        String root = base + "/" + authority.name();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("issuer", base + "/" + issuer(authority) + "/v2.0");
        json.put("token_endpoint", root + "/oauth2/v2.0/token");
        json.put("authorization_endpoint", root + "/oauth2/v2.0/authorize");
        json.put("response_types_supported", List.of("code"));
        json.put("response_modes_supported", List.of("query", "form_post"));
        json.put("code_challenge_methods_supported", List.of("S256"));
        json.put("device_authorization_endpoint", root + "/oauth2/v2.0/devicecode");
        json.put("jwks_uri", root + "/discovery/v2.0/keys");
        json.put("token_endpoint_auth_methods_supported", List.of("none"));
        json.put(
                "grant_types_supported",
                List.of("authorization_code", "urn:ietf:params:oauth:grant-type:device_code", "refresh_token"));
        json.put("subject_types_supported", List.of("pairwise"));
        json.put("id_token_signing_alg_values_supported", List.of("RS256"));
        json.put("scopes_supported", List.of("openid", "profile", "email", "offline_access"));
        json.put(
                "claims_supported",
                List.of("sub", "iss", "aud", "exp", "iat", "nbf", "name", "preferred_username", "email", "oid", "tid"));
        return Answer.json(200, new Gson().toJson(json));
    }

    /** The tenant's id; where the path names no single tenant, Entra's placeholder. */
    private static String issuer(Authority authority) {
        if (authority.name().equals("common") || authority.name().equals("organizations")) {
            return "{tenantid}";
        }
        return authority.consumers() ? Directory.PERSONAL.id() : Directory.CONTOSO.id();
    }
}
