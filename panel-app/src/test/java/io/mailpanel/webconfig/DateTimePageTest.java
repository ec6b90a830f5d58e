package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.text.DateForm;
import io.mailpanel.device.text.TimeForm;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.device.time.ClockServer;
import io.mailpanel.device.time.DeviceClock;
import io.mailpanel.device.time.DeviceDateTimeDesk;
import io.mailpanel.device.time.FakeTimedatectl;
import io.mailpanel.device.time.TimeParts;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Date and Time over HTTPS, with the real device and a program in the place of timedatectl. */
final class DateTimePageTest extends RealSite {
    private static final String PATH = "/device-management/date-and-time";

    private FakeTimedatectl system;
    private ClockServer server;

    @Override
    RealMachine machine() throws Exception {
        system = new FakeTimedatectl(folder);
        server = new ClockServer(Clock.systemUTC());
        return RealMachine.looked().with(system.clock(true)).withTimeAt(server.port());
    }

    @AfterEach
    void endServer() {
        server.close();
    }

    private HttpResponse<String> send(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(client.get(PATH).body()));
        return client.post(PATH + act, all);
    }

    private static Map<String, String> form(String zone, String automatic, String server, String password) {
        return Map.of(
                "zone", zone,
                "date", "YEAR_FIRST",
                "time", "HOURS_12",
                "automatic", automatic,
                "server", server,
                "access.confirm", password);
    }

    private AuditEntry newest() {
        return real.device.audit().entries(Long.MAX_VALUE, 1).get(0);
    }

    @Test
    void zoneAndFormatsAreTheSystemsAndEverybodys() throws Exception {
        assertThat(client.get(PATH).body()).contains("Time synchronised", "value=\"UTC\"", "id=\"automatic-on\"");
        assertThat(send("", form("Asia/Kolkata", "on", "", "")).statusCode()).isEqualTo(303);
        assertThat(system.asked()).containsExactly("--no-ask-password set-timezone Asia/Kolkata");
        assertThat(newest().event()).isEqualTo(AuditEvent.DATE_TIME);

        assertThat(real.device.state().times().zone().getId()).isEqualTo("Asia/Kolkata");
        assertThat(real.device.state().times().date()).isEqualTo(DateForm.YEAR_FIRST);
        assertThat(real.device.state().times().time()).isEqualTo(TimeForm.HOURS_12);
        assertThat(real.clock.getZone().getId()).isEqualTo("Asia/Kolkata");
        String now = "\\d{4}\\.\\d\\d\\.\\d\\d, \\d{1,2}:\\d\\d";
        assertThat(client.get(PATH).body()).containsPattern("id=\"clock-now\">" + now + ":\\d\\d [AP]M<");
        assertThat(client.get("/product-security/audit-log").body())
                .containsPattern(now + ":\\d\\d [AP]M")
                .contains(
                        "Time zone: UTC → Asia/Kolkata", "words, year → yyyy.mm.dd", "Date and time settings changed");
        assertThat(real.device.sheet().sheet().toString()).containsPattern(now + " [AP]M");
        assertThat(real.device.words().dateTime(real.clock.instant())).matches(now + " [AP]M");
    }

    @Test
    void aRefusedZoneIsNotShownAsIfInForce() throws Exception {
        String card = "id=\"zone-now\">UTC<";
        assertThat(client.get(PATH).body()).contains(card);
        String server =
                send("", form("Asia/Kolkata", "on", "time.contoso.example", "")).body();
        assertThat(server).contains(card, "value=\"Asia/Kolkata\"");
        HttpResponse<String> forged = send("", form("Mars/Phobos", "on", "", ""));
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body())
                .contains(card, "Enter a time zone such as Europe/Moscow", "value=\"Mars/Phobos\"")
                .doesNotContain(">Mars/Phobos<");
    }

    @Test
    void theNamesOfZonesComeWhenSomebodyTypes() throws Exception {
        assertThat(client.get(PATH + "/zones").body())
                .contains("value=\"Europe/Moscow\"", "value=\"UTC\"")
                .doesNotContain("SystemV");
        client.cookies.clear();
        assertThat(client.get(PATH + "/zones").statusCode()).isEqualTo(401);
    }

    @Test
    void whatWasChosenIsThereAfterARestart() throws Exception {
        send("", form("Asia/Kolkata", "on", "", ""));
        DeviceClock clock = new DeviceClock(ZoneOffset.UTC);
        DeviceDateTimeDesk restarted = new DeviceDateTimeDesk(
                real.settings,
                real.access,
                new AuditLog(real.database, clock, new Acting()),
                TimeParts.of(system.clock(true), clock),
                clock);
        assertThat(restarted.style())
                .isEqualTo(new TimeStyle(ZoneId.of("Asia/Kolkata"), DateForm.YEAR_FIRST, TimeForm.HOURS_12));
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Kolkata");
    }

    @Test
    void aTimeServerNeedsThePasswordOnceMore() throws Exception {
        HttpResponse<String> refused = send("", form("UTC", "on", "time.contoso.example", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Enter the administrator's password: with a wrong clock", "value=\"time.contoso.example\"");
        assertThat(send("", form("UTC", "on", "time.contoso.example", "wrong")).body())
                .contains("The password is wrong");
        assertThat(system.asked()).isEmpty();
        assertThat(real.device.state().times().date()).isEqualTo(DateForm.IN_WORDS);

        assertThat(send("", form("UTC", "on", "time.contoso.example", ADMIN)).statusCode())
                .isEqualTo(303);
        assertThat(system.dropIn()).contains("NTP=time.contoso.example");
        assertThat(client.get(PATH).body())
                .contains("value=\"time.contoso.example\"")
                .doesNotContain(ADMIN);
    }

    @Test
    void whatTheSystemRefusesChangesNothing() throws Exception {
        system.fails("set-ntp", "Failed to set ntp: <b>Interactive authentication required.");
        HttpResponse<String> refused = send("", form("Asia/Kolkata", "off", "", ADMIN));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The system did not take it: Failed to set ntp: &lt;b&gt;Interactive");
        assertThat(system.asked())
                .containsExactly(
                        "--no-ask-password set-timezone Asia/Kolkata", "--no-ask-password set-timezone Etc/UTC");
        assertThat(real.device.state().times().zone().getId()).isEqualTo("UTC");
    }

    @Test
    void byHandOnlyWhileNoTimeServerSetsIt() throws Exception {
        Map<String, String> hand = Map.of("day", "2026-11-28", "clock", "14:05", "access.confirm", ADMIN);
        assertThat(client.get(PATH).body()).doesNotContain("id=\"set-form\"");
        assertThat(send("/set", hand).body()).contains("A time server sets the clock. Switch it off first");
        send("", form("Europe/Moscow", "off", "", ADMIN));
        assertThat(client.get(PATH).body()).contains("id=\"set-form\"", "Not synchronised");

        assertThat(send("/set", Map.of("day", "2026-02-30", "clock", "25:00", "access.confirm", ADMIN))
                        .body())
                .contains("Enter a date such as", "Enter a time such as", "value=\"2026-02-30\"");
        assertThat(send("/set", Map.of("day", "2026-11-28", "clock", "14:05")).body())
                .contains("with a wrong clock");
        assertThat(send("/set", hand).statusCode()).isEqualTo(303);
        assertThat(system.asked()).last().isEqualTo("--no-ask-password set-time 2026-11-28 11:05:00 UTC");
        assertThat(newest().event()).isEqualTo(AuditEvent.CLOCK_SET);
    }

    @Test
    void whatIsNoZoneNoFormatAndNoServerIsRefusedInWords() throws Exception {
        String refused = send(
                        "", Map.of("zone", "Mars/Base", "date", "x", "time", "y", "automatic", "on", "server", "a b"))
                .body();
        assertThat(refused)
                .contains(
                        "Enter a time zone such as Europe/Moscow",
                        "Choose a date format from the list",
                        "Choose a time format from the list",
                        "Enter a full name, such as time.example.com");
        assertThat(system.asked()).isEmpty();
    }

    @Test
    void howFarTheClockIsOffIsAskedOfTheServer() throws Exception {
        assertThat(send("/compare", Map.of()).body()).contains("No time server is named");
        send("", form("UTC", "on", "127.0.0.1", ADMIN));
        send("/compare", Map.of());
        assertThat(client.get(PATH).body()).contains("The clock is right: less than ");
        server.ahead = Duration.ofMinutes(-2);
        send("/compare", Map.of());
        assertThat(client.get(PATH).body()).contains("The clock is 2 min 0 s ahead of 127.0.0.1");
        server.ahead = Duration.ofHours(50);
        send("/compare", Map.of());
        assertThat(client.get(PATH).body())
                .containsPattern("The clock is wrong, (49 h 59|50 h 0) min behind 127.0.0.1");
        server.close();
        assertThat(send("/compare", Map.of()).body()).contains("The time server 127.0.0.1 did not answer");
    }
}
