package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.fault.Switch;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page where a person switches faults on and off, and the same for programs. */
final class FaultPageTest {
    @TempDir
    private Path folder;

    private DemoCloud cloud;
    private String page;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, new MovableClock());
        page = cloud.faultsPage().toString();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private Browser browser(String language) throws Exception {
        return new Browser(cloud, language).open(page);
    }

    @Test
    void theFirstPageLeadsThere() throws Exception {
        Browser first = new Browser(cloud, "en").open("/");
        assertThat(first.screen()).isEqualTo("code");
        assertThat(first.html())
                .contains("<a id=\"faults\" href=\"" + page + "\">Faults of the demo cloud: switch on or off</a>");
        assertThat(browser("en").screen()).isEqualTo("faults");
    }

    @Test
    void switchesOnAndOffForWhomAndForHowLong() throws Exception {
        Browser browser = browser("en");
        assertThat(browser.has("none")).isTrue();
        browser.post(page, "fault=aadsts-53003&account=vera%40contoso.example&times=2");
        assertThat(browser.html())
                .contains("Switched on: AADSTS53003, invalid_grant: ", "vera@contoso.example · replies left: 2");
        assertThat(cloud.faults().on()).containsExactly(new Switch("aadsts-53003", "vera@contoso.example", 2));
        browser.post(page, "fault=mail-late-5s&account=&times=");
        assertThat(browser.html()).contains("Everybody · until it is switched off", "late by 5 seconds");
        browser.post(page, "off=aadsts-53003%3Avera%40contoso.examplex2");
        assertThat(cloud.faults().on()).containsExactly(new Switch("mail-late-5s", "", 0));
        browser.post(page, "clear=1");
        assertThat(browser.has("none")).isTrue();
    }

    @Test
    void stillAnswersWhenTheSignInServerDoesNot() throws Exception {
        Browser browser = browser("ru").post(page, "fault=identity-refused");
        assertThat(browser.html()).contains("Включено: Никто не отвечает: в соединении отказано");
        browser.post(page, "off=identity-refused");
        assertThat(new Browser(cloud, "en").open("/").screen()).isEqualTo("code");
    }

    @Test
    void whatCannotBeSwitchedIsSaidAndWhatWasEnteredStays() throws Exception {
        Browser browser = browser("en").post(page, "fault=mail-refused&account=vera%40contoso.example&times=");
        assertThat(browser.response().statusCode()).isEqualTo(400);
        assertThat(browser.error()).contains("The fault \"mail-refused\" is for everybody");
        assertThat(browser.html()).contains("<option value=\"mail-refused\" selected>");
        assertThat(browser.post(page, "fault=mail-busy&times=many").error()).contains("is not a number of replies");
        Browser russian = browser("ru").post(page, "fault=mail-bussy");
        assertThat(russian.error()).isEqualTo("Сбоя «mail-bussy» нет.");
        assertThat(cloud.faults().on()).isEmpty();
    }

    @Test
    void programsGetPlainTextAndOtherSitesNothing() throws Exception {
        assertThat(program("on=mail-busyx3", "").body()).isEqualTo("OK\n");
        assertThat(program("", "").body()).isEqualTo("mail-busyx3\n");
        HttpResponse<String> wrong = program("on=mail-busy:nobody@x", "");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).startsWith("The demo cloud has no account \"nobody@x\"");
        assertThat(program("on=mail-refused", "https://other.example").statusCode())
                .isEqualTo(403);
        assertThat(program("clear=1", "").body()).isEqualTo("OK\n");
        assertThat(program("", "").body()).isEmpty();
    }

    private HttpResponse<String> program(String form, String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page)).timeout(Duration.ofSeconds(20));
        if (!form.isEmpty()) {
            request.POST(HttpRequest.BodyPublishers.ofString(form));
        }
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return Clients.trusting(cloud.caFile()).build().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
