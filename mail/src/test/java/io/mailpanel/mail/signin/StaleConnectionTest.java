package io.mailpanel.mail.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.StaleDoor;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A kept connection that was ended while it was idle costs no request that may be sent twice. */
final class StaleConnectionTest extends SignInFixture {
    private StaleDoor door;

    @BeforeEach
    void goThroughTheDoor() throws Exception {
        door = new StaleDoor(peer.endpoint().getPort());
        signIn.close();
        URI through =
                new URI("https", null, "localhost", door.port(), peer.endpoint().getPath(), null, null);
        signIn = device(new IdentityConfig("client-1", "", through, OAuthPeer.SCOPE));
        signInAndKeep();
        assertThat(door.connections()).as("kept open").isEqualTo(1);
    }

    private URI through() throws Exception {
        return new URI("https", null, "localhost", door.port(), peer.endpoint().getPath(), null, null);
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void aRefreshIsSentOnceMoreOnAnotherConnection() throws Exception {
        long before = peer.polls();
        door.forget();
        signIn.accessTokenRefused(DEVICE);
        assertThat(signIn.accessToken(DEVICE)).isNotBlank();
        assertThat(door.resets()).isEqualTo(1);
        assertThat(peer.polls()).as("the server has heard it once").isEqualTo(before + 1);
        assertThat(signIn.state(DEVICE).status()).isEqualTo(SignInState.Status.SIGNED_IN);
    }

    @Test
    void soIsTheRequestForADeviceCodeAndALostPollIsAskedAgain() throws Exception {
        door.forget();
        DeviceCodeSession session = signIn.begin(new Owner("user:vera"), EmailService.EXCHANGE_ONLINE);
        assertThat(door.resets()).isEqualTo(1);
        door.forget();
        session.result().get(20, TimeUnit.SECONDS);
        assertThat(door.resets()).isBetween(1, 2);
    }

    @Test
    void anAuthorizationCodeGoesOnNoneButANewConnection() throws Exception {
        IdentityConfig config = new IdentityConfig("client-1", "", through(), OAuthPeer.SCOPE);
        IdentityWire wire = new IdentityWire("login.example", config, certs.trust());
        URL token = new URL("https://login.example/token");
        wire.post(token, Map.of(), TokenForm.of("grant_type=refresh_token&refresh_token=r"));
        door.forget();
        wire.post(token, Map.of(), TokenForm.of("grant_type=authorization_code&code=c"));
        assertThat(door.resets()).isZero();
    }

    @Test
    void whatCountsOnceIsNotSentTwice() {
        assertThat(TokenForm.of("grant_type=refresh_token&refresh_token=r").repeatable())
                .isTrue();
        assertThat(TokenForm.of("client_id=c&scope=s").repeatable()).isTrue();
        assertThat(TokenForm.of("grant_type=authorization_code&code=c").repeatable())
                .isFalse();
        assertThat(TokenForm.of("grant_type=device_code&device_code=c").repeatable())
                .isFalse();
    }
}
