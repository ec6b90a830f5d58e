package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first page says of the power supply. */
final class SupplyTest {
    private static final Texts TEXTS = Texts.of(Language.EN);

    @TempDir
    Path folder;

    @Test
    void aWeakPowerSupplyIsOnTheFirstPageAndAnUnknownOneIsNot() throws Exception {
        Clock clock = Clock.systemUTC();
        KeyStore keys = TlsKeys.selfSigned();
        try (ScriptedDevice device = new ScriptedDevice(folder, clock).withPassword();
                WebConfig web = WebConfig.start(
                        device,
                        Optional.empty(),
                        new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock))) {
            Client client = new Client(web, keys);
            client.logIn(ScriptedDevice.PASSWORD);
            assertThat(client.get("/status").body()).doesNotContain(TEXTS.get("supply.title"));
            device.board = new BoardState(false, false, true, new PowerSupply(Condition.LOW, Condition.GOOD));
            assertThat(client.get("/status").body())
                    .contains("<p class=\"stand warning\">" + TEXTS.get("supply.voltage.LOW"))
                    .contains("<p class=\"stand good\">" + TEXTS.get("supply.speed.GOOD"));
        }
    }
}
