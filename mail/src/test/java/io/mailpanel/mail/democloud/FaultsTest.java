package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each switch makes it fail as it says, and clear() makes it good again. */
final class FaultsTest {
    @TempDir
    private Path folder;

    private DemoCloud cloud;
    private Faults faults;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, new MovableClock());
        faults = cloud.faults();
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private int status() throws IOException {
        return new Browser(cloud, "en").open("/devicelogin").response().statusCode();
    }

    private BufferedReader connect() throws IOException {
        Socket socket = new Socket("localhost", cloud.smtpPort());
        socket.setSoTimeout(20_000);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void identityServerRefusesOrIsOutOfService() throws Exception {
        assertThat(status()).isEqualTo(200);
        faults.identity().reach(Reach.REFUSED);
        assertThatThrownBy(this::status).hasRootCauseInstanceOf(java.nio.channels.ClosedChannelException.class);
        faults.identity().reach(Reach.UNAVAILABLE);
        Browser browser = new Browser(cloud, "en").open("/devicelogin");
        assertThat(browser.response().statusCode()).isEqualTo(503);
        assertThat(browser.html()).contains("Service Unavailable");
        faults.clear();
        assertThat(status()).isEqualTo(200);
    }

    @Test
    void mailServerRefusesOrIsOutOfService() throws Exception {
        try (BufferedReader open = connect()) {
            assertThat(open.readLine()).startsWith("220 ");
            faults.smtp().reach(Reach.REFUSED);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        faults.smtp().reach(Reach.UNAVAILABLE);
        try (BufferedReader answer = connect()) {
            assertThat(answer.readLine()).startsWith("421 4.3.2 Service not available");
            assertThat(answer.readLine()).isNull();
        }
        faults.clear();
        faults.smtp().nextReply(Phase.CONNECT, Reply.of(451, "4.7.500 Server busy. Please try again later."));
        try (BufferedReader answer = connect()) {
            assertThat(answer.readLine()).isEqualTo("451 4.7.500 Server busy. Please try again later.");
            assertThat(answer.readLine()).isNull();
        }
        try (BufferedReader answer = connect()) {
            assertThat(answer.readLine()).startsWith("220 ");
        }
    }

    @Test
    void slowAnswersComeWhenTheDelayIsTakenBack() throws Exception {
        faults.identity().delay(Duration.ofMinutes(10));
        faults.smtp().delay(Duration.ofMinutes(10));
        CompletableFuture<Integer> page = CompletableFuture.supplyAsync(() -> {
            try {
                return status();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try (BufferedReader greeting = connect()) {
            assertThatThrownBy(() -> page.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            assertThat(greeting.ready()).isFalse();
            faults.clear();
            assertThat(page.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            assertThat(greeting.readLine()).startsWith("220 ");
        }
    }

    @Test
    void unknownAccountIsNamed() {
        assertThatThrownBy(() -> faults.identity().revokeRefreshTokens("nobody@contoso.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody@contoso.example");
    }

    @Test
    void closeEndsEverything() throws Exception {
        try (BufferedReader open = connect()) {
            assertThat(open.readLine()).startsWith("220 ");
            cloud.close();
            try {
                assertThat(open.readLine()).isNull();
            } catch (java.net.SocketException reset) {
                assertThat(reset).hasMessageContaining("reset");
            }
        }
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        assertThatThrownBy(this::status).hasRootCauseInstanceOf(java.nio.channels.ClosedChannelException.class);
    }
}
