package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Config.Cloud;
import io.mailpanel.boot.config.Config.Colours;
import io.mailpanel.boot.config.Config.PageSource;
import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.ScanSettings;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.real.GpioDriver;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.Timing;
import io.mailpanel.hardware.real.Tone;
import io.mailpanel.mail.IdentityCloud;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key of {@code mailpanel.toml}: the one place that knows its name, its default and what it may be. */
final class Keys {
    static final Key<Cloud> CLOUD =
            Key.of("cloud", Cloud.MICROSOFT, Kinds.choice(words("demo", Cloud.DEMO, "microsoft", Cloud.MICROSOFT)));
    static final Key<Optional<Language>> LANGUAGE = Key.of(
            "language",
            Optional.empty(),
            Kinds.choice(
                    words("auto", Optional.empty(), "en", Optional.of(Language.EN), "ru", Optional.of(Language.RU))));
    static final Key<Optional<Path>> DATA = Key.of("data", Optional.empty(), Kinds.folder());

    static final Key<String> DEVICE_NAME = Key.of("device.name", "Mailpanel", Kinds.text(64));
    static final Key<String> DEVICE_LOCATION = Key.of("device.location", "", Kinds.text(64));
    static final Key<String> DEVICE_SERIAL = Key.of(
            "device.serial",
            "",
            Kinds.pattern(
                    "[A-Za-z0-9-]{1,32}", "at most 32 letters, digits and dashes, or \"\" for the machine's own"));

    static final Key<ScreenSize> SCREEN_SIZE = Key.of("screen.size", ScreenSize.REFERENCE, Kinds.choice(sizes()));
    static final Key<Boolean> SCREEN_FULLSCREEN = Key.of("screen.fullscreen", false, Kinds.yesNo());
    static final Key<Colours> SCREEN_THEME =
            Key.of("screen.theme", Colours.LIGHT, Kinds.choice(words("light", Colours.LIGHT, "dark", Colours.DARK)));

    static final Key<Duration> SCREEN_BLANK = Key.of("screen.blank_after_s", Duration.ZERO, Kinds.seconds(0, 86_400));

    static final Key<BoardSection.Type> BOARD = Key.of(
            "board.type",
            BoardSection.Type.NONE,
            Kinds.choice(
                    words("sim", BoardSection.Type.SIM, "pi", BoardSection.Type.PI, "none", BoardSection.Type.NONE)));
    static final Key<GpioDriver> BOARD_GPIO = Key.of(
            "board.gpio", GpioDriver.CDEV, Kinds.choice(words("cdev", GpioDriver.CDEV, "gpiod", GpioDriver.GPIOD)));
    static final Key<String> BOARD_CHIP = Key.of(
            "board.chip",
            "",
            Kinds.pattern("[A-Za-z0-9._-]{1,64}", "a GPIO chip's label or name, or \"\" for the board's own"));
    static final Key<Duration> BOARD_DEBOUNCE =
            Key.of("board.debounce_ms", Timing.USUAL.debounce(), Kinds.millis(1, 500));
    static final Key<Duration> BOARD_LONG_PRESS =
            Key.of("board.long_press_ms", Timing.USUAL.longPress(), Kinds.millis(500, 10_000));

    /** One for each role. */
    static final Map<Role, Key<Optional<Wired>>> BOARD_PINS = pins();

    static final Key<Optional<Tone>> BOARD_BUZZER_PWM = Key.of("board.buzzer_pwm", Optional.empty(), BoardKinds.tone());
    static final Key<Map<Integer, Direction>> BOARD_LAB = Key.of("board.lab", Map.of(), BoardKinds.lab());

    static final Key<String> PRINTER_URI = Key.of("printer.uri", "none:", PrinterKinds.wire());
    static final Key<Profile> PRINTER_PROFILE =
            Key.of("printer.profile", Profiles.named("generic-58").orElseThrow(), PrinterKinds.profile());
    static final Key<Optional<Profile.Mode>> PRINTER_MODE = Key.of(
            "printer.mode",
            Optional.empty(),
            Kinds.choice(words(
                    "auto",
                    Optional.empty(),
                    "text",
                    Optional.of(Profile.Mode.TEXT),
                    "raster",
                    Optional.of(Profile.Mode.RASTER))));
    static final Key<Boolean> PRINTER_MASK = Key.of("printer.mask_account", false, Kinds.yesNo());
    static final Key<PageSource> SCANNER_SOURCE = Key.of("scanner.source", new PageSource.Sample(), Kinds.pages());
    static final Key<Integer> SCANNER_RESOLUTION =
            Key.of("scanner.resolution", ScanSettings.DEFAULT.resolution(), Kinds.number(75, 600, " dots per inch"));
    static final Key<ColourMode> SCANNER_MODE = Key.of(
            "scanner.mode",
            ScanSettings.DEFAULT.colour(),
            Kinds.choice(
                    words("color", ColourMode.COLOUR, "gray", ColourMode.GRAY, "black-white", ColourMode.BLACK_WHITE)));

    static final Key<String> CLIENT_ID = Key.only(
            Cloud.MICROSOFT,
            "identity.client_id",
            "",
            Kinds.pattern("[A-Za-z0-9._-]{1,100}", "the app registration's client id, or \"\" for none yet"));
    static final Key<String> TENANT = Key.only(
            Cloud.MICROSOFT,
            "identity.tenant",
            "",
            Kinds.pattern(
                    "[A-Za-z0-9]([A-Za-z0-9.-]{0,98}[A-Za-z0-9])?",
                    "a tenant id or domain, or \"\" for the email service's own"));
    static final Key<IdentityCloud> IDENTITY_CLOUD = Key.only(
            Cloud.MICROSOFT,
            "identity.cloud",
            IdentityCloud.GLOBAL,
            Kinds.choice(
                    words("global", IdentityCloud.GLOBAL, "usgov", IdentityCloud.USGOV, "china", IdentityCloud.CHINA)));
    static final Key<Optional<URI>> ENDPOINT =
            Key.only(Cloud.MICROSOFT, "identity.endpoint", Optional.empty(), Kinds.httpsOrigin());
    static final Key<String> SCOPE = Key.only(
            Cloud.MICROSOFT,
            "identity.scope",
            "",
            Kinds.pattern(
                    "[\\x21-\\x7e]+( [\\x21-\\x7e]+)*",
                    "one scope, or several with a space between, or \"\" for identity.cloud's"));

    static final Key<String> NETWORK_ADDITIONAL = Key.of(
            "network.additional",
            "",
            Kinds.pattern(
                    "[A-Za-z0-9][A-Za-z0-9._-]{0,14}",
                    "an interface as the system calls it, such as \"eth1\", or its IPv4 address, or \"\" for none"));

    static final Key<Boolean> FEATURES_FAX = Key.of("features.fax", false, Kinds.notYet("fax"));
    static final Key<Boolean> FEATURES_USER_MODE = Key.of("features.user_mode", false, Kinds.notYet("user mode"));
    static final Key<Boolean> FEATURES_ADDITIONAL = Key.of("features.additional_network", true, Kinds.yesNo());

    static final Key<List<String>> MAIL_HOSTS =
            Key.only(Cloud.MICROSOFT, "mail.hosts", IdentityCloud.GLOBAL.mailHosts(), Kinds.hosts());
    static final Key<Optional<Path>> MAIL_CA =
            Key.only(Cloud.MICROSOFT, "mail.ca", Optional.empty(), Kinds.certificates());
    private static final SendingRules SENDING = SendingRules.USUAL;
    static final Key<Integer> MAIL_CONNECTIONS =
            Key.of("mail.connections", SENDING.connections(), Kinds.number(1, 3, ""));
    static final Key<Integer> MAIL_PER_MINUTE =
            Key.of("mail.per_minute", SENDING.perMinute(), Kinds.number(0, 10_000, "; 0 for no limit"));
    static final Key<Duration> MAIL_IDLE = Key.of("mail.idle_s", SENDING.idle(), Kinds.seconds(0, 240));
    static final Key<Duration> MAIL_RETRY_FIRST =
            Key.of("mail.retry_first_s", SENDING.retryFirst(), Kinds.seconds(1, 3600));
    static final Key<Duration> MAIL_RETRY_LONGEST =
            Key.of("mail.retry_longest_s", SENDING.retryLongest(), Kinds.seconds(1, 86_400));
    static final Key<Duration> MAIL_LIFETIME = Key.of("mail.lifetime_h", SENDING.lifetime(), Kinds.hours(1, 168));
    static final Key<Duration> MAIL_POP_STANDS =
            Key.of("mail.pop_login_min", SENDING.popStands(), Kinds.minutes(0, 60));
    static final Key<Integer> MAIL_OUTBOX_MB = Key.of(
            "mail.outbox_max_mb",
            (int) (OutboxLimits.USUAL.bytes() / 1024 / 1024),
            Kinds.number(1, 1_000_000, " (MiB)"));
    static final Key<Integer> MAIL_OUTBOX_JOBS =
            Key.of("mail.outbox_max_jobs", OutboxLimits.USUAL.jobs(), Kinds.number(1, 100_000, ""));

    static final Key<String> WEB_ADDRESS = Key.of("webconfig.address", "0.0.0.0", Kinds.address());
    static final Key<Integer> WEB_PORT =
            Key.of("webconfig.port", 8443, Kinds.number(0, 65535, "; 0 for any free port"));
    static final Key<Boolean> LIVE_VIEW = Key.only(Cloud.DEMO, "webconfig.live_view", false, Kinds.yesNo());
    static final Key<Boolean> ACCESS_CONTROL = Key.of("panel.access_control", true, Kinds.yesNo());

    static final Key<Optional<PublicKey>> UPDATE_KEY = Key.of("update.key", Optional.empty(), MakerKinds.updateKey());
    static final Key<Optional<URI>> SECURITY_CONTACT =
            Key.of("security.contact", Optional.empty(), MakerKinds.contact());

    static final Key<Integer> DEMO_IDENTITY_PORT = Key.only(Cloud.DEMO, "demo.identity_port", 0, port());
    static final Key<Integer> DEMO_SMTP_PORT = Key.only(Cloud.DEMO, "demo.smtp_port", 0, port());
    static final Key<Duration> DEMO_POLL =
            Key.only(Cloud.DEMO, "demo.poll_interval", Duration.ofSeconds(2), Kinds.seconds(1, 60));

    /** In the order of the documented file. */
    static final List<Key<?>> ALL = Stream.of(
                    Stream.<Key<?>>of(
                            CLOUD,
                            LANGUAGE,
                            DATA,
                            DEVICE_NAME,
                            DEVICE_LOCATION,
                            DEVICE_SERIAL,
                            SCREEN_SIZE,
                            SCREEN_FULLSCREEN,
                            SCREEN_THEME,
                            SCREEN_BLANK,
                            BOARD,
                            BOARD_GPIO,
                            BOARD_CHIP,
                            BOARD_DEBOUNCE,
                            BOARD_LONG_PRESS),
                    BOARD_PINS.values().stream(),
                    Stream.<Key<?>>of(
                            BOARD_BUZZER_PWM,
                            BOARD_LAB,
                            PRINTER_URI,
                            PRINTER_PROFILE,
                            PRINTER_MODE,
                            PRINTER_MASK,
                            SCANNER_SOURCE,
                            SCANNER_RESOLUTION,
                            SCANNER_MODE,
                            CLIENT_ID,
                            TENANT,
                            IDENTITY_CLOUD,
                            ENDPOINT,
                            SCOPE,
                            FEATURES_FAX,
                            FEATURES_USER_MODE,
                            FEATURES_ADDITIONAL,
                            NETWORK_ADDITIONAL,
                            MAIL_HOSTS,
                            MAIL_CA,
                            MAIL_CONNECTIONS,
                            MAIL_PER_MINUTE,
                            MAIL_IDLE,
                            MAIL_RETRY_FIRST,
                            MAIL_RETRY_LONGEST,
                            MAIL_LIFETIME,
                            MAIL_POP_STANDS,
                            MAIL_OUTBOX_MB,
                            MAIL_OUTBOX_JOBS,
                            WEB_ADDRESS,
                            WEB_PORT,
                            LIVE_VIEW,
                            ACCESS_CONTROL,
                            UPDATE_KEY,
                            SECURITY_CONTACT,
                            DEMO_IDENTITY_PORT,
                            DEMO_SMTP_PORT,
                            DEMO_POLL))
            .<Key<?>>flatMap(keys -> keys)
            .toList();

    private Keys() {}

    private static Kind<Integer> port() {
        return Kinds.number(0, 65535, "; 0 for the one it had before, or any free one");
    }

    private static Map<Role, Key<Optional<Wired>>> pins() {
        Map<Role, Key<Optional<Wired>>> keys = new EnumMap<>(Role.class);
        PinMap.reference().roles().forEach((role, bcm) -> {
            keys.put(role, Key.of("board." + role.key(), Wired.at(bcm), BoardKinds.pin()));
        });
        return keys;
    }

    private static Map<String, ScreenSize> sizes() {
        Map<String, ScreenSize> sizes = new LinkedHashMap<>();
        Arrays.stream(ScreenSize.values()).forEach(size -> sizes.put(size.label(), size));
        return sizes;
    }

    private static <T> Map<String, T> words(String first, T a, String second, T b) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, a);
        words.put(second, b);
        return words;
    }

    private static <T> Map<String, T> words(String first, T a, String second, T b, String third, T c) {
        Map<String, T> words = words(first, a, second, b);
        words.put(third, c);
        return words;
    }
}
