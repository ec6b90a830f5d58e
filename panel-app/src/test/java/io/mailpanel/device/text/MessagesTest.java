package io.mailpanel.device.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.setup.LinkManager;
import io.mailpanel.device.network.setup.WifiCell;
import io.mailpanel.device.time.ClockStand;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say everything, with the same facts in it. */
final class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    /** A key written out where a text is asked for, in Java or in a template; a dot at its end means that more is added. */
    private static final Pattern ASKED = Pattern.compile("texts(?:\\(\\))?\\s*\\.get\\(\\s*\"([A-Za-z0-9_.]+)\"");

    private final TreeMap<String, String> english = bundle("en");
    private final TreeMap<String, String> russian = bundle("ru");

    @Test
    void theKeysAreTheSame() {
        assertThat(russian.keySet()).isEqualTo(english.keySet());
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String language : List.of("en", "ru")) {
            Path file = Path.of("src/main/resources/io/mailpanel/device/text/messages_" + language + ".properties");
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void theSamePlaceholdersAndRightPatterns() {
        english.forEach((key, text) -> {
            String other = russian.getOrDefault(key, text);
            assertThat(placeholders(other)).as(key).isEqualTo(placeholders(text));
            for (String pattern : List.of(text, other)) {
                Object[] arguments = {"A", "B", "C", "D", "E", "F"};
                String filled = new MessageFormat(pattern, java.util.Locale.ROOT).format(arguments);
                assertThat(filled).as(key + ": an apostrophe is written ''").doesNotContainPattern("\\{\\d");
                assertThat(pattern.replace("''", ""))
                        .as(key + ": an apostrophe is written ''")
                        .doesNotContain("'");
            }
        });
    }

    /** Where a text has "server's" once, "the servers address" in another is one that lost its apostrophe. */
    @Test
    void noPossessiveLostItsApostrophe() {
        Pattern possessive = Pattern.compile("([A-Za-z]+)''s (?:own )?([A-Za-z]+)");
        TreeSet<String> owners = new TreeSet<>(List.of("Chromium"));
        TreeSet<String> owned = new TreeSet<>(List.of("protection"));
        english.values().forEach(text -> possessive.matcher(text).results().forEach(m -> {
            owners.add(m.group(1));
            owned.add(m.group(2));
        }));
        Pattern lost = Pattern.compile("\\b(" + String.join("|", owners) + ")s (" + String.join("|", owned) + ")\\b");
        assertThat(english.entrySet())
                .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).doesNotContainPattern(lost));
        assertThat("under the servers name").containsPattern(lost);
    }

    /** What a person reads: every apostrophe that the file has doubled stands there once. */
    @Test
    void anApostropheIsRead() {
        for (Language language : Language.values()) {
            (language == Language.RU ? russian : english).forEach((key, text) -> {
                long written = text.split("''", -1).length - 1;
                String read = Texts.of(language).get(key, "A", "B", "C", "D", "E", "F");
                assertThat(read.chars().filter(c -> c == '\'').count()).as(key).isEqualTo(written);
            });
        }
        assertThat(Texts.of(Language.EN).get("verdict.SERVER_CLOSED.remedy")).contains("the server's address");
    }

    @Test
    void russianIsRussian() {
        russian.forEach((key, text) -> assertThat(
                        text.equals(english.get(key)) && text.matches("(?s).*[a-z]{3,} [a-z]{2,} [a-z]{2,}.*"))
                .as(key + " was not translated: " + text)
                .isFalse());
    }

    @Test
    void everyValueHasItsWords() {
        List<String> wanted = new ArrayList<>();
        for (VerdictKind kind : VerdictKind.values()) {
            wanted.add("verdict." + kind + ".cause");
            wanted.add("verdict." + kind + ".remedy");
        }
        add(wanted, "printer.status.", PrinterStatus.values());
        add(wanted, "job.state.", JobState.values());
        add(wanted, "job.hold.", Hold.Reason.values());
        add(wanted, "signin.status.", SignInState.Status.values());
        add(wanted, "service.", EmailService.values());
        add(wanted, "method.", AuthMethod.values());
        add(wanted, "network.kind.", NetworkState.Kind.values());
        add(wanted, "language.", Language.values());
        add(wanted, "audit.event.", AuditEvent.values());
        add(wanted, "audit.who.", Actor.Kind.values());
        add(wanted, "date.form.", DateForm.values());
        add(wanted, "time.form.", TimeForm.values());
        add(wanted, "link.keeper.", LinkManager.Keeper.values());
        add(wanted, "wifi.key.", WifiCell.Key.values());
        add(wanted, "time.keeper.", ClockStand.Keeper.values());
        add(wanted, "time.sync.", ClockStand.Sync.values());
        assertThat(english.keySet()).containsAll(wanted);
    }

    @Test
    void theGuidesOwnSentences() {
        assertThat(russian.get("guide.sign_in_first"))
                .isEqualTo("Чтобы воспользоваться этой функцией, вы должны войти в почтовую службу. "
                        + "Обратитесь к администратору");
        assertThat(russian.get("verdict.SIGN_IN_EXPIRED.cause"))
                .startsWith("Истек срок действия соединения с облачной службой или службой электронной почты");
        assertThat(russian.get("verdict.SIGN_IN_EXPIRED.remedy"))
                .startsWith("Установите соединение с облачной службой или службой электронной почты.");
        for (VerdictKind kind : VerdictKind.values()) {
            if (kind.code() == 370 && kind != VerdictKind.WRONG_ACCOUNT_KIND && kind != VerdictKind.CANCELLED) {
                assertThat(russian.get("verdict." + kind + ".cause"))
                        .startsWith("Необходимо снова войти в облачную службу");
            }
        }
    }

    @Test
    void everyKeyAskedForInTheSourcesExists() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    ASKED.matcher(Files.readString(file))
                            .results()
                            .map(m -> m.group(1))
                            .filter(key -> !known(key))
                            .forEach(key -> missing.add(key + " in " + file));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyErrorAndFieldOfTheDeviceHasItsWords() throws IOException {
        Pattern literal = Pattern.compile("\"((?:field|access\\.error|scan\\.failed|obstacle|guide)\\.[a-z0-9_.]+)\"");
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/io/mailpanel/device"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                literal.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(keys::add);
            }
        }
        assertThat(keys).hasSizeGreaterThan(25).allMatch(this::known);
        for (String field :
                List.of("mail.sender", "mail.host", "mail.port", "scan.recipient", "scan.subject", "scan.file_name")) {
            assertThat(english).containsKeys("field." + field, "field." + field + ".help");
        }
    }

    private boolean known(String key) {
        return key.endsWith(".")
                ? english.tailMap(key).keySet().stream()
                        .findFirst()
                        .filter(k -> k.startsWith(key))
                        .isPresent()
                : english.containsKey(key);
    }

    private static TreeSet<String> placeholders(String pattern) {
        return new TreeSet<>(PLACEHOLDER
                .matcher(pattern)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList());
    }

    private static void add(List<String> wanted, String prefix, Enum<?>[] values) {
        for (Enum<?> value : values) {
            wanted.add(prefix + value.name());
        }
    }

    private static TreeMap<String, String> bundle(String language) {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(
                Texts.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        TreeMap<String, String> all = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
        return all;
    }
}
