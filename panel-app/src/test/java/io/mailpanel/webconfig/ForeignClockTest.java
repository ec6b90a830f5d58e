package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.time.FakeTimedatectl;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Date and Time on a machine that is not the device's own. */
final class ForeignClockTest extends RealSite {
    private static final String PATH = "/device-management/date-and-time";

    private FakeTimedatectl system;

    @Override
    RealMachine machine() throws Exception {
        system = new FakeTimedatectl(folder);
        return RealMachine.looked().with(system.clock(false));
    }

    @Test
    void theClockIsManagedElsewhereAndTheFormatsAreItsOwn() throws Exception {
        String page = client.get(PATH).body();
        assertThat(page)
                .contains("This machine's clock is managed elsewhere", "Time synchronised")
                .doesNotContain("id=\"automatic-on\"", "id=\"set-form\"");
        Map<String, String> form = Map.of(
                "csrf",
                Client.csrf(page),
                "zone",
                "Europe/Moscow",
                "date",
                "DAY_FIRST",
                "time",
                "HOURS_24",
                "server",
                "");
        assertThat(client.post(PATH, form).statusCode()).isEqualTo(303);
        assertThat(real.device.state().times().zone().getId()).isEqualTo("Europe/Moscow");
        assertThat(client.post(
                                PATH + "/set",
                                Map.of(
                                        "csrf",
                                        Client.csrf(page),
                                        "day",
                                        "2026-11-28",
                                        "clock",
                                        "14:05",
                                        "access.confirm",
                                        ADMIN))
                        .body())
                .contains("managed elsewhere");
        assertThat(system.asked()).isEmpty();
    }
}
