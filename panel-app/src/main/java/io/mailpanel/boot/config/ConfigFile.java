package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Config.Cloud;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.Timing;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads {@code mailpanel.toml} and refuses whatever in it would have no, or another, effect than meant. */
public final class ConfigFile {
    private record Problem(int line, String text) {}

    private final Path file;
    private final TomlParseResult toml;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Key<?>, Object> values = new HashMap<>();

    private ConfigFile(Path file, TomlParseResult toml) {
        this.file = file;
        this.toml = toml;
    }

    /**
     * Reads and checks the file.
     *
     * @throws ConfigException with every problem found, as {@code file:line: key: what is wrong; allowed: …}
     */
    public static Config read(Path file) throws ConfigException {
        return new ConfigFile(file, parse(file)).checked();
    }

    /** What holds when there is no file. */
    public static Config defaults() {
        return new ConfigFile(Path.of("mailpanel.toml"), Toml.parse("")).config();
    }

    static TomlParseResult parse(Path file) throws ConfigException {
        try {
            return Toml.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new ConfigException(List.of(file + ": cannot be read: it is not UTF-8 text"));
        } catch (IOException e) {
            String why = Files.exists(file) ? "cannot be read" : "there is no such file";
            throw new ConfigException(List.of(file + ": " + why));
        }
    }

    private Config checked() throws ConfigException {
        toml.errors()
                .forEach(e -> problem(e.position() == null ? 1 : e.position().line(), e.getMessage()));
        if (problems.isEmpty()) {
            Keys.ALL.forEach(this::take);
            toml.keyPathSet(true).forEach(this::known);
            Keys.ALL.forEach(this::belongs);
            wiring();
            retries();
            clouds().clash()
                    .ifPresent(clash -> problem(
                            line(List.of(clash.key().name().split("\\."))),
                            clash.key().name() + ": " + clash.text()));
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new ConfigException(problems.stream().map(Problem::text).toList());
        }
        return config();
    }

    private void take(Key<?> key) {
        List<String> path = List.of(key.name().split("\\."));
        // Not toml.get first: it throws where a section's name holds a plain value.
        if (!toml.keyPathSet(true).contains(path)) {
            return;
        }
        Object value = toml.get(path);
        try {
            if (value instanceof TomlTable) {
                throw new Kind.Wrong("is a value, not a section");
            }
            values.put(key, key.kind().reader().read(value, base()));
        } catch (Kind.Wrong e) {
            problem(line(path), key, e.getMessage());
        }
    }

    private void known(List<String> path) {
        String name = String.join(".", path);
        boolean section = Keys.ALL.stream().anyMatch(k -> k.name().startsWith(name + "."));
        boolean key = Keys.ALL.stream().anyMatch(k -> k.name().equals(name));
        Object value = toml.get(path);
        if (section && !(value instanceof TomlTable)) {
            problem(line(path), name + ": is a section, not a value; allowed: [" + name + "]");
        } else if (!section && !key && !insideUnknown(path)) {
            problem(
                    line(path),
                    value instanceof TomlTable
                            ? name + ": there is no such section; " + Nearest.section(name)
                            : name + ": there is no such key; " + Nearest.suggestion(name));
        }
    }

    /** Whether a shorter part of the path has been reported already. */
    private static boolean insideUnknown(List<String> path) {
        return path.size() > 1 && Keys.ALL.stream().noneMatch(k -> k.name().startsWith(path.get(0) + "."));
    }

    private void belongs(Key<?> key) {
        Cloud cloud = value(Keys.CLOUD);
        if (values.containsKey(key) && key.only().filter(c -> c != cloud).isPresent()) {
            String why = cloud == Cloud.DEMO
                    ? "is set by the demo cloud itself; allowed: only with cloud = \"microsoft\""
                    : "is for the demo; allowed: only with cloud = \"demo\"";
            problem(line(List.of(key.name().split("\\."))), key.name() + ": " + why);
        }
    }

    private void wiring() {
        boolean onHeader =
                value(Keys.BOARD) == BoardSection.Type.PI && printer().onHeader();
        for (PinMap.Fault fault : pins().faults(onHeader)) {
            // The lab's pins stand in one array.
            String key = fault.key().startsWith("board.lab_") ? Keys.BOARD_LAB.name() : fault.key();
            String words = key + fault.toString().substring(fault.key().length());
            problem(line(List.of(key.split("\\."))), words);
        }
        Key<Optional<Wired>> pin = Keys.BOARD_PINS.get(Role.BUZZER);
        if (value(Keys.BOARD_BUZZER_PWM).isPresent()
                && values.containsKey(pin)
                && value(pin).isPresent()) {
            problem(
                    line(List.of(pin.name().split("\\."))),
                    pin,
                    "the buzzer is on a pin or, by board.buzzer_pwm, on a PWM channel, not both");
        }
    }

    /** The waits between two tries grow from the first to the longest. */
    private void retries() {
        long first = value(Keys.MAIL_RETRY_FIRST).toSeconds();
        long longest = value(Keys.MAIL_RETRY_LONGEST).toSeconds();
        if (first > longest) {
            Key<?> key = values.containsKey(Keys.MAIL_RETRY_LONGEST) ? Keys.MAIL_RETRY_LONGEST : Keys.MAIL_RETRY_FIRST;
            problem(
                    line(List.of(key.name().split("\\."))),
                    key.name() + ": the longest wait, " + longest + " s, is shorter than the first, " + first
                            + " s; allowed: mail.retry_longest_s = " + first + " or more, or mail.retry_first_s = "
                            + longest + " or less");
        }
    }

    private PinMap pins() {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        Set<Role> turned = EnumSet.noneOf(Role.class);
        boolean pwm = value(Keys.BOARD_BUZZER_PWM).isPresent();
        Keys.BOARD_PINS.forEach((role, key) -> value(key)
                .filter(wired -> role != Role.BUZZER || !pwm)
                .ifPresent(wired -> {
                    roles.put(role, wired.bcm());
                    if (wired.turnedRound()) {
                        turned.add(role);
                    }
                }));
        return new PinMap(roles, turned, value(Keys.BOARD_LAB));
    }

    private Clouds clouds() {
        return new Clouds(
                value(Keys.IDENTITY_CLOUD),
                values.containsKey(Keys.IDENTITY_CLOUD),
                value(Keys.ENDPOINT),
                value(Keys.SCOPE));
    }

    private BoardSection board() {
        return new BoardSection(
                value(Keys.BOARD),
                value(Keys.BOARD_GPIO),
                Optional.of(value(Keys.BOARD_CHIP)).filter(chip -> !chip.isEmpty()),
                pins(),
                value(Keys.BOARD_BUZZER_PWM),
                new Timing(value(Keys.BOARD_DEBOUNCE), value(Keys.BOARD_LONG_PRESS), true));
    }

    private Config.PrinterSection printer() {
        return new Config.PrinterSection(
                value(Keys.PRINTER_URI),
                value(Keys.PRINTER_PROFILE),
                value(Keys.PRINTER_MODE),
                value(Keys.PRINTER_MASK));
    }

    private Config config() {
        return new Config(
                value(Keys.LANGUAGE),
                value(Keys.DATA),
                value(Keys.CLOUD),
                new Config.DeviceSection(
                        value(Keys.DEVICE_NAME), value(Keys.DEVICE_LOCATION), value(Keys.DEVICE_SERIAL)),
                new Config.ScreenSection(
                        value(Keys.SCREEN_SIZE),
                        value(Keys.SCREEN_FULLSCREEN),
                        value(Keys.SCREEN_THEME),
                        value(Keys.SCREEN_BLANK)),
                board(),
                printer(),
                new Config.ScannerSection(
                        value(Keys.SCANNER_SOURCE), value(Keys.SCANNER_RESOLUTION), value(Keys.SCANNER_MODE)),
                new Config.IdentitySection(
                        value(Keys.CLIENT_ID), value(Keys.TENANT), clouds().identityServer(), clouds().permission()),
                new Config.MailSection(
                        values.containsKey(Keys.MAIL_HOSTS) ? value(Keys.MAIL_HOSTS) : clouds().mailHosts(),
                        value(Keys.MAIL_CA),
                        features().additionalNetwork()
                                ? new AdditionalNetwork(value(Keys.NETWORK_ADDITIONAL))
                                : AdditionalNetwork.NONE,
                        sending(),
                        outbox()),
                new Config.WebSection(value(Keys.WEB_ADDRESS), value(Keys.WEB_PORT), value(Keys.LIVE_VIEW)),
                value(Keys.ACCESS_CONTROL),
                features(),
                new Config.MakerSection(value(Keys.UPDATE_KEY), value(Keys.SECURITY_CONTACT)),
                new Config.DemoSection(
                        value(Keys.DEMO_IDENTITY_PORT), value(Keys.DEMO_SMTP_PORT), value(Keys.DEMO_POLL)));
    }

    private Config.Features features() {
        return new Config.Features(
                value(Keys.FEATURES_FAX), value(Keys.FEATURES_USER_MODE), value(Keys.FEATURES_ADDITIONAL));
    }

    private SendingRules sending() {
        return new SendingRules(
                value(Keys.MAIL_CONNECTIONS),
                value(Keys.MAIL_PER_MINUTE),
                value(Keys.MAIL_IDLE),
                value(Keys.MAIL_RETRY_FIRST),
                value(Keys.MAIL_RETRY_LONGEST),
                value(Keys.MAIL_LIFETIME),
                value(Keys.MAIL_POP_STANDS));
    }

    private OutboxLimits outbox() {
        return new OutboxLimits(value(Keys.MAIL_OUTBOX_MB) * 1024L * 1024, value(Keys.MAIL_OUTBOX_JOBS));
    }

    @SuppressWarnings("unchecked") // values holds for each key what that key's own reader made
    private <T> T value(Key<T> key) {
        return (T) values.getOrDefault(key, key.fallback());
    }

    private Path base() {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    }

    private int line(List<String> path) {
        return Optional.ofNullable(toml.inputPositionOf(path))
                .map(position -> position.line())
                .orElse(1);
    }

    private void problem(int line, Key<?> key, String what) {
        problem(line, key.name() + ": " + what + "; allowed: " + key.kind().allowed());
    }

    private void problem(int line, String what) {
        problems.add(new Problem(line, file + ":" + line + ": " + what));
    }
}
