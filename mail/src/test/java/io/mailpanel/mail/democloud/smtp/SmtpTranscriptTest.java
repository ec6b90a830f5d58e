package io.mailpanel.mail.democloud.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.Clients;
import io.mailpanel.mail.democloud.CloudInFolder;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.MovableClock;
import io.mailpanel.mail.democloud.Tool;
import io.mailpanel.mail.democloud.Transcript;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail server against transcripts written from the documentation: over a socket, by smtplib and by curl. */
final class SmtpTranscriptTest {
    private static final String VERA = "vera@contoso.example";

    @TempDir
    private static Path folder;

    private static DemoCloud cloud;
    private static String token;
    private static Map<String, String> credentials;

    @BeforeAll
    static void start() throws Exception {
        cloud = CloudInFolder.start(folder.resolve("cloud"), new MovableClock());
        String admins = CloudInFolder.signIn(cloud, "organizations", "admin@contoso.example", "Demo-Admin-1")
                .text("access_token");
        token = CloudInFolder.signIn(cloud, "organizations", VERA, "Demo-Vera-1")
                .text("access_token");
        credentials = Map.of(
                "{good}", SmtpClient.credentials(VERA, token),
                "{bad}", SmtpClient.credentials(VERA, token.substring(0, token.length() - 8) + "AAAAAAAA"),
                "{of another}", SmtpClient.credentials(VERA, admins));
    }

    @AfterAll
    static void stop() {
        cloud.close();
    }

    @BeforeEach
    void empty() throws IOException {
        for (Path message : received()) {
            Files.delete(message);
        }
    }

    private static List<Path> received() throws IOException {
        try (var files = Files.list(cloud.mailbox())) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange-submission", "exchange-refusals", "exchange-send-as"})
    void conversationIsAsWritten(String name) throws Exception {
        SmtpClient client = null;
        for (String line : Transcript.lines(name + ".transcript")) {
            if (line.isEmpty()) {
                client = null;
                continue;
            }
            if (client == null) {
                client = new SmtpClient("localhost", cloud.smtpPort(), Clients.context(cloud.caFile()));
            }
            step(name, client, line);
        }
        assertThat(received()).hasSize(name.equals("exchange-submission") ? 1 : 0);
    }

    private static void step(String name, SmtpClient client, String line) throws IOException {
        if (line.startsWith("C:")) {
            String said = line.length() > 3 ? line.substring(3) : "";
            for (var entry : credentials.entrySet()) {
                said = said.replace(entry.getKey(), entry.getValue());
            }
            client.send(said);
        } else if (line.startsWith("S: ")) {
            String seen = client.line();
            assertThat(seen != null && Transcript.matches(line.substring(3), seen))
                    .as("%s: written \"%s\", seen \"%s\"", name, line, seen)
                    .isTrue();
        } else if (line.equals("*: TLS")) {
            client.startTls();
        } else if (line.equals("*: 250")) {
            assertThat(client.reply()).startsWith("250 ");
        } else if (line.equals("*: CLOSED")) {
            assertThat(client.line()).isNull();
        } else if (line.equals("*: CLOSE")) {
            client.close();
        } else {
            throw new AssertionError(name + ": what is \"" + line + "\"?");
        }
    }

    @Test
    void pythonsSmtplibSendsAndHearsWhatIsWritten() throws Exception {
        URL script = Transcript.class.getResource("smtplib_session.py");
        Tool.Result result = Tool.run(
                folder,
                token + "\n",
                List.of(
                        "python3",
                        Path.of(script.toURI()).toString(),
                        Integer.toString(cloud.smtpPort()),
                        cloud.caFile().toString()));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        Transcript.check("python-smtplib.transcript", result.out().lines().toList());
        assertThat(Files.readString(received().get(0)))
                .contains("\r\n\r\n.a line that begins with a dot\r\n..two\r\n.\r\nend\r\n")
                .startsWith("From: vera@contoso.example\r\n");
    }

    @Test
    void curlSendsAFileThatArrivesByteForByte() throws Exception {
        byte[] message = ("From: Vera <vera@contoso.example>\r\nTo: <reader@example.com>\r\n"
                        + "Message-ID: <curl@contoso.example>\r\nSubject: eight bits\r\n\r\n"
                        + "Привет\r\n.\r\n..\r\nbare \n and \r in a line\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("message.eml"), message);
        Tool.Result result = curl(file, token);
        assertThat(result.code()).as(result.err()).isZero();
        Transcript.check("curl-smtp.transcript", conversation(result.err()));
        assertThat(received()).singleElement().satisfies(kept -> {
            assertThat(Files.readAllBytes(kept)).isEqualTo(message);
            assertThat(kept.getFileName().toString()).matches("\\d{8}-\\d{6}-\\d{3}-\\d+\\.eml");
        });
    }

    @Test
    void curlIsRefusedWithABadToken() throws Exception {
        Path file = Files.writeString(folder.resolve("message.eml"), "From: vera@contoso.example\r\n\r\n");
        Tool.Result result = curl(file, token.substring(0, token.length() - 8) + "AAAAAAAA");
        assertThat(result.code()).as("curl: login denied").isEqualTo(67);
        Transcript.check("curl-smtp-refused.transcript", conversation(result.err()));
        assertThat(received()).isEmpty();
    }

    private static Tool.Result curl(Path file, String bearer) throws Exception {
        return Tool.run(
                folder,
                "oauth2-bearer = \"" + bearer + "\"\n",
                List.of(
                        "curl",
                        "--silent",
                        "--verbose",
                        "--show-error",
                        "--config",
                        "-",
                        "--ssl-reqd",
                        "--cacert",
                        cloud.caFile().toString(),
                        "--url",
                        "smtp://localhost:" + cloud.smtpPort() + "/device.contoso.example",
                        "--user",
                        VERA + ":",
                        "--mail-from",
                        VERA,
                        "--mail-rcpt",
                        "reader@example.com",
                        "--upload-file",
                        file.toString()));
    }

    /** curl's {@code >} and {@code <} lines as a transcript's, up to QUIT, which not every curl says. */
    private static List<String> conversation(String verbose) {
        List<String> lines = new ArrayList<>();
        for (String line : verbose.split("\r?\n")) {
            if (line.equals("> QUIT")) {
                return lines;
            }
            if (line.startsWith("> ")) {
                lines.add("C: " + (line.length() > 500 ? "(credentials)" : line.substring(2)));
            } else if (line.startsWith("< ")) {
                lines.add("S: " + line.substring(2));
            }
        }
        return lines;
    }
}
