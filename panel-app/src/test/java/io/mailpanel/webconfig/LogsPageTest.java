package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** Device Management &gt; Logs: what is shown of the log. */
final class LogsPageTest extends ScriptedSite {
    private static final String PAGE = "/device-management/logs";

    @Test
    void theLogIsFilteredByLevelAndCountAndIsTheNewestFirst() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.get(PAGE).body()).contains("There is nothing of that kind.");
        for (int i = 0; i < 60; i++) {
            record(Level.INFO, "Main: entry " + i + ".");
        }
        record(Level.WARNING, "Main: a warning <b>bold</b>\n    at io.mailpanel.Some.where(Some.java:1)");
        record(Level.SEVERE, "Main: an error");
        String all = client.get(PAGE).body();
        assertThat(all)
                .contains("entry 59.", "a warning &lt;b&gt;bold", "Some.java:1", "an error")
                .doesNotContain("entry 11.", "<b>bold");
        assertThat(all.indexOf("an error")).isLessThan(all.indexOf("a warning"));
        assertThat(client.get(PAGE + "?most=200").body()).contains("entry 0.");
        assertThat(client.get(PAGE + "?least=WARNING").body())
                .contains("a warning", "an error")
                .doesNotContain("entry ");
        assertThat(client.get(PAGE + "?least=ERROR").body())
                .contains("an error")
                .doesNotContain("a warning");
        assertThat(client.get(PAGE + "?least=%3Cb%3E&most=-1").body())
                .contains("entry 59.")
                .doesNotContain("<b>");
    }

    @Test
    void theWholeLogIsAFile() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        record(Level.INFO, "Main: first");
        record(Level.SEVERE, "Main: second");
        HttpResponse<String> file = client.get(PAGE + "/mailpanel.log");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mailpanel-MP-4F7A21-20260302-1105.log\"");
        assertThat(file.body())
                .isEqualTo("2026-03-02T11:05:00Z INFO Main: first\n2026-03-02T11:05:00Z ERROR Main: second\n");
    }

    private void record(Level level, String what) {
        LogRecord event = new LogRecord(level, what);
        event.setInstant(clock.instant());
        device.supported.log().publish(event);
    }
}
