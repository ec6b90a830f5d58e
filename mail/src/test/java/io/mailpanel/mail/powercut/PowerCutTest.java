package io.mailpanel.mail.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.store.Database;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The power is cut while messages are accepted: what was not flushed is gone, and every accepted message is there. */
final class PowerCutTest {
    private static final int CUTS = 4;

    @TempDir
    static Path built;

    private static DiskShim shim;

    @TempDir
    Path temporary;

    private final Random random = new Random();
    /** Message-IDs of accepted messages by their numbers. */
    private final Map<Integer, String> accepted = new TreeMap<>();

    @BeforeAll
    static void build() throws Exception {
        shim = DiskShim.build(built);
    }

    @Test
    void everyAcceptedMessageIsThereAfterAPowerCut() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("device"));
        for (int cut = 1; cut <= CUTS; cut++) {
            int messages = cut == CUTS ? 260 : 1 + random.nextInt(60); // the last folds the log into the database
            LostPower lost = cut(folder, "nothing", messages, cut);
            for (LostPower.Kind kind : LostPower.Kind.values()) {
                Path after = lost.rebuild(kind, temporary.resolve("after-" + cut + kind));
                assertThat(missing(after)).as("%s, cut %d", kind, cut).isEmpty();
                folder = after;
            }
        }
        assertThat(accepted).hasSizeGreaterThan(260);
    }

    /** Or the test above would show nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"all", "folders", "bodies"})
    void aDiskThatOnlySaysThatItFlushesLosesMessages(String lies) throws Exception {
        LostPower lost = cut(Files.createDirectory(temporary.resolve("device")), lies, 20, 1);
        int missing = 0;
        for (LostPower.Kind kind : LostPower.Kind.values()) {
            missing += missing(lost.rebuild(kind, temporary.resolve("after" + kind)))
                    .size();
        }
        assertThat(missing).isPositive();
    }

    /** Runs a device until it has accepted so many messages, then cuts its power. */
    private LostPower cut(Path folder, String lies, int messages, int cut) throws Exception {
        Path shadow = Files.createDirectory(temporary.resolve("shadow-" + cut));
        Map<String, String> disk = new HashMap<>();
        disk.put("DISK_FOLDER", folder.toString());
        disk.put("DISK_SHADOW", shadow.toString());
        disk.put("DISK_LIES", lies);
        Process device = shim.java(disk, Accepting.class, folder, cut * 1_000_000);
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(device.getInputStream(), StandardCharsets.UTF_8))) {
            int more = messages;
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] words = line.split(" ");
                accepted.put(Integer.parseInt(words[0]), words[1]);
                if (--more == 0) {
                    device.toHandle().destroyForcibly(); // what it had said is still to be read
                }
            }
            assertThat(more).as("messages that were not accepted").isLessThanOrEqualTo(0);
        } finally {
            device.destroyForcibly().waitFor();
        }
        return LostPower.of(shim, folder, shadow);
    }

    /** The accepted messages that are not there, or not whole. */
    private List<Integer> missing(Path folder) throws Exception {
        Map<String, Job> jobs = new HashMap<>();
        try (Database database = Database.open(folder.resolve("mailpanel.db"));
                Outbox outbox = new Outbox(database, folder.resolve("outbox"), Clock.systemUTC(), Accepting.LIMITS)) {
            outbox.jobs().forEach(job -> jobs.put(job.messageId(), job));
        }
        return accepted.entrySet().stream()
                .filter(a -> !whole(folder, a.getKey(), jobs.get(a.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean whole(Path folder, int number, Job job) {
        if (job == null) {
            return false;
        }
        String name = job.messageId().replaceAll("<(.*)@.*", "$1.eml");
        try (SharedFileInputStream file = new SharedFileInputStream(
                        folder.resolve("outbox").resolve(name).toFile());
                InputStream in = file.newStream(0, job.bytes())) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return job.messageId().equals(message.getMessageID())
                    && Accepting.text(number).equals(message.getContent());
        } catch (IOException | jakarta.mail.MessagingException e) {
            return false;
        }
    }
}
