package io.mailpanel.mail.democloud.identity;

import java.time.Clock;
import java.util.Optional;

/** {@code POST /{tenant}/oauth2/v2.0/token}: device codes, authorization codes and refresh tokens are turned into tokens. */
final class TokenEndpoint implements Handler {
    private final Directory directory;
    private final DeviceFlows flows;
    private final Codes codes;
    private final Consents consents;
    private final RefreshTokens refreshTokens;
    private final TokenReply reply;
    private final IdentityFaults faults;
    private final Clock clock;

    TokenEndpoint(
            Directory directory,
            DeviceFlows flows,
            Codes codes,
            Consents consents,
            RefreshTokens refreshTokens,
            TokenReply reply,
            IdentityFaults faults,
            Clock clock) {
        this.directory = directory;
        this.flows = flows;
        this.codes = codes;
        this.consents = consents;
        this.refreshTokens = refreshTokens;
        this.reply = reply;
        this.faults = faults;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) throws Refusal {
        Optional<EntraError> fault = faults.takeTokenError();
        if (fault.isPresent()) {
            throw new Refusal(fault.get());
        }
        String tenant = request.path().get(0);
        Authority authority = directory.requireAuthority(tenant);
        Form form = request.form();
        String grant = form.require("grant_type");
        checkClient(form);
        return switch (grant) {
            case "device_code", "urn:ietf:params:oauth:grant-type:device_code" -> deviceCode(form, authority);
            case "authorization_code" -> code(form, authority);
            case "refresh_token" -> refresh(form, authority);
            default -> throw new Refusal(EntraErrors.unknownGrant(grant));
        };
    }

    private void checkClient(Form form) throws Refusal {
        directory.requireClient(form);
        if (!faults.publicClientFlows()) {
            throw new Refusal(EntraErrors.notPublic());
        }
        if (!form.get("client_secret").isEmpty()
                || !form.get("client_assertion").isEmpty()) {
            throw new Refusal(EntraErrors.secretSent());
        }
    }

    private Answer deviceCode(Form form, Authority authority) throws Refusal {
        DeviceFlow flow =
                flows.byDeviceCode(form.require("device_code")).orElseThrow(() -> new Refusal(EntraErrors.badCode()));
        DemoAccount account = flow.poll(clock.instant());
        return first(account, authority, flow.scopes(), form);
    }

    private Answer code(Form form, Authority authority) throws Refusal {
        Codes.Code code = codes.redeem(form);
        return first(code.account(), authority, code.request().scopes(), form);
    }

    /** The first tokens of a sign-in. */
    private Answer first(DemoAccount account, Authority authority, Scopes scopes, Form form) throws Refusal {
        checkAccount(account, authority, scopes, form);
        Optional<String> refresh =
                scopes.offline() ? Optional.of(refreshTokens.issue(grant(account, scopes))) : Optional.empty();
        return reply.write(account, !faults.takeNameless(account), scopes, refresh, form);
    }

    private Answer refresh(Form form, Authority authority) throws Refusal {
        String token = form.require("refresh_token");
        RefreshTokens.Grant grant = refreshTokens.check(token);
        String asked = form.get("scope");
        Scopes scopes = Scopes.parse(asked.isBlank() ? grant.scope() : asked);
        DemoAccount account = directory
                .accountById(grant.accountId())
                .orElseThrow(() -> new Refusal(EntraErrors.malformedRefreshToken()));
        checkAccount(account, authority, scopes, form);
        String next = refreshTokens.rotate(token, grant(account, scopes));
        return reply.write(account, !faults.takeNameless(account), scopes, Optional.of(next), form);
    }

    private void checkAccount(DemoAccount account, Authority authority, Scopes scopes, Form form) throws Refusal {
        Optional<EntraError> fault = faults.takeError(account, form.get("grant_type"));
        if (fault.isPresent()) {
            throw new Refusal(fault.get());
        }
        if (!authority.admits(account)) {
            throw new Refusal(EntraErrors.wrongTenant(account.address(), authority.name()));
        }
        if (!consents.granted(account, scopes)) {
            throw new Refusal(EntraErrors.consentMissing(directory.clientId()));
        }
    }

    private static RefreshTokens.Grant grant(DemoAccount account, Scopes scopes) {
        return new RefreshTokens.Grant(account.id(), scopes.stored());
    }
}
