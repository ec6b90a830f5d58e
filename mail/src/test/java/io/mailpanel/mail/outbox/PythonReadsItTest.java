package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Python's mail parser, as a client that has nothing to do with ours, reads what the outbox stores. */
final class PythonReadsItTest {
    private static final String READER = """
            import email, email.policy, json, sys
            m = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
            parts = [p for p in m.walk() if not p.is_multipart()]
            print(json.dumps({
              'headers': sorted(k.lower() for k in m.keys()),
              'defects': [str(d) for p in m.walk() for d in p.defects],
              'subject': m['Subject'], 'from': m['From'], 'to': m['To'],
              'name': parts[-1].get_filename(), 'typeName': parts[-1].get_param('name', header='content-type'),
              'text': parts[0].get_content(), 'bytes': parts[-1].get_payload(decode=True).hex(),
              'partHeaders': sorted(k.lower() for k in parts[-1].keys())}))
            """;

    @TempDir
    Path folder;

    private JsonObject read(String subject, String text, String fileName) throws Exception {
        Path own = Files.createTempDirectory(folder, "m");
        Path pdf = Files.write(folder.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 13, 10, (byte) 200});
        try (Database database = Database.open(own.resolve("d.db"));
                Outbox outbox = new Outbox(database, own.resolve("spool"), new TestClock())) {
            outbox.submit(new OutgoingMail(
                    Owner.DEVICE,
                    "vera@contoso.example",
                    List.of("a@x.example", "b@x.example"),
                    subject,
                    text,
                    List.of(new OutgoingMail.Attachment(fileName, "application/pdf", pdf))));
        }
        Path message;
        try (Stream<Path> all = Files.list(own.resolve("spool"))) {
            message = all.findFirst().orElseThrow();
        }
        Process python = python("-c", READER, message.toString());
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).as(said).isZero();
        return JsonParser.parseString(said).getAsJsonObject();
    }

    private static Process python(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("python3"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        try {
            return builder.start();
        } catch (IOException e) {
            return Assumptions.abort("there is no python3 here");
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatWasTypedIsWhatIsRead(String subject, String fileName) throws Exception {
        JsonObject read = read(subject, "Привет\n.\nмир", fileName);
        assertThat(read.get("subject").getAsString()).isEqualTo(subject);
        assertThat(read.get("name").getAsString()).isEqualTo(fileName);
        assertThat(read.get("typeName").getAsString()).isEqualTo(fileName);
        assertThat(read.get("from").getAsString()).isEqualTo("vera@contoso.example");
        assertThat(read.get("to").getAsString()).isEqualTo("a@x.example, b@x.example");
        assertThat(read.get("text").getAsString().replace("\r\n", "\n").strip()).isEqualTo("Привет\n.\nмир");
        assertThat(read.get("bytes").getAsString()).isEqualTo("25504446000d0ac8");
        assertThat(read.get("defects").getAsJsonArray()).isEmpty();
    }

    static Stream<Arguments> names() {
        String parties = "Договор поставки № 118 между ООО «Ромашка» и ЗАО «Василёк» ";
        return Stream.of(
                Arguments.of("Scan", "scan.pdf"),
                Arguments.of("Счёт за март", "Скан документа.pdf"),
                Arguments.of(parties.repeat(4).strip(), "Очень ".repeat(30) + "длинное имя.pdf"),
                Arguments.of("Re: [scan] <x> 100% \"sure\"; ok?", "a \"quoted\"; name=x.pdf"),
                Arguments.of("emoji 🖨 and 中文", "печать 🖨.pdf"));
    }

    @Test
    void nothingThatAPersonTypesBecomesAHeader() throws Exception {
        List<String> usual = List.of("scan", "scan.pdf");
        JsonObject plain = read(usual.get(0), "t", usual.get(1));
        for (String evil :
                List.of("\r\nBcc: eve@x.example", "\nBcc: e@x\n\nbody", "\rX: y", "\u0085X: y", "\u2028X: y", "\0")) {
            JsonObject read = read("s" + evil + "ж", "t", "n" + evil + "ж.pdf");
            assertThat(read.get("headers")).isEqualTo(plain.get("headers"));
            assertThat(read.get("partHeaders")).isEqualTo(plain.get("partHeaders"));
            assertThat(read.get("subject").getAsString()).doesNotContain("\r", "\n", "\0");
            assertThat(read.get("defects").getAsJsonArray()).isEmpty();
        }
    }
}
