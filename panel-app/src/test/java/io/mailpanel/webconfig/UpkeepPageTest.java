package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.AuditEvent;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Restart and Erase All Data in Web Config: what they ask, what they say, and that nothing happens by accident. */
final class UpkeepPageTest extends ScriptedSite {
    private static final String RESTART = "/device-management/restart";
    private static final String ERASE = "/device-management/erase-all-data";

    @Test
    void restartSaysWhatWaitsAndThatThePageGoesOnByItself() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        device.jobs = GoldenJobs.all(Instant.parse("2026-03-02T11:05:00Z"));
        long waiting = device.jobs.stream().filter(j -> j.state().active()).count();
        String page = client.get(RESTART).body();
        assertThat(page).contains("Jobs that are not sent yet: " + waiting + ".", "Restart the program");
        assertThat(client.get(RESTART + "/still-here").statusCode()).isEqualTo(204);
        HttpResponse<String> away = client.post(RESTART, Map.of("csrf", Client.csrf(page)));
        assertThat(away.body())
                .contains("The program restarts.", "data-away=\"/device-management/restart/still-here\"", "href=\"/\"");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!device.power.restarted) {
            assertThat(System.nanoTime()).as("the restart").isLessThan(deadline);
        }
        assertThat(device.audit.entries(Long.MAX_VALUE, 1).get(0).event()).isEqualTo(AuditEvent.RESTARTED);
        client.cookies.clear();
        assertThat(client.get(RESTART + "/still-here").statusCode())
                .as("another program knows no session of this one")
                .isEqualTo(401);
    }

    @Test
    void aMachineThatMayNotBeRestartedSaysWhy() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String page = client.get(RESTART).body();
        client.post(RESTART + "/machine", Map.of("csrf", Client.csrf(page)));
        assertThat(client.get(RESTART).body())
                .contains("The system did not allow it: Interactive authentication required.")
                .contains("pi-image/README.md");
    }

    @Test
    void aProgramThatNobodyStartsAgainIsNotEnded() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        device.power.supervised = false;
        String page = client.get(RESTART).body();
        assertThat(page).contains("The program was started by hand").doesNotContain("id=\"restart\"");
        assertThat(client.post(RESTART, Map.of("csrf", Client.csrf(page))).statusCode())
                .isEqualTo(303);
        assertThat(device.power.restarted).isFalse();
    }

    @Test
    void erasingListsWhatGoesAndWantsThePasswordAndTheWord() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        device.jobs = GoldenJobs.all(Instant.parse("2026-03-02T11:05:00Z"));
        long waiting = device.jobs.stream().filter(j -> j.state().active()).count();
        assertThat(client.get(ERASE).body())
                .contains("jobs: " + device.jobs.size() + ", of which " + waiting + " are not sent yet")
                .contains("the audit log: " + device.audit.count() + " entries", "Type ERASE", "mailpanel.toml");
        assertThat(erase("", ScriptedDevice.PASSWORD)).contains("Nothing was erased", "Type the word as it stands");
        assertThat(erase("erase", ScriptedDevice.PASSWORD)).contains("Nothing was erased", "in capital letters");
        assertThat(erase("СТЕРЕТЬ", ScriptedDevice.PASSWORD)).contains("Nothing was erased", "in capital letters");
        assertThat(erase("ERASE", ""))
                .contains("Enter the administrator's password.")
                .doesNotContain("another server");
        assertThat(erase("ERASE", "not-the-password")).contains("The password is wrong");
        assertThat(device.power.marked).isFalse();
        assertThat(device.power.restarted).isFalse();
        String away = erase(" ERASE ", ScriptedDevice.PASSWORD);
        assertThat(away)
                .contains("its panel shows a new initial password")
                .doesNotContain(ScriptedDevice.PASSWORD)
                .contains("data-away");
        assertThat(device.power.marked).as("before anything else").isTrue();
    }

    @Test
    void onTheRussianPageTheRussianWordErasesAndNoOther() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        client.get("/language/ru?back=/status");
        assertThat(client.get(ERASE).body()).contains("Введите СТЕРЕТЬ");
        assertThat(erase("ERASE", ScriptedDevice.PASSWORD)).contains("Ничего не стёрто", "заглавными буквами");
        assertThat(erase("стереть", ScriptedDevice.PASSWORD)).contains("Ничего не стёрто");
        assertThat(erase("СТЕРЕТЬ", "")).contains("Введите пароль администратора.");
        assertThat(device.power.marked).isFalse();
        erase("СТЕРЕТЬ", ScriptedDevice.PASSWORD);
        assertThat(device.power.marked).isTrue();
    }

    private String erase(String word, String password) throws Exception {
        String csrf = Client.csrf(client.get(ERASE).body());
        return client.post(ERASE, Map.of("csrf", csrf, "word", word, "access.confirm", password))
                .body();
    }
}
