package io.mailpanel.boot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.update.Packages;
import io.mailpanel.mail.tls.CertificateMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each key of mailpanel.toml is documented with its default, changes the configuration, and refuses nonsense. */
final class EveryKeyTest {
    private static final Path DOCUMENTED = Path.of("src/main/dist/mailpanel.toml");

    private static final String CA = CertificateMaker.pem(
            CertificateMaker.authority("A lab", Instant.now()).certificate());

    /** Of what does not exist yet only the absence can be configured. */
    private static final List<String> NOT_YET = List.of("features.fax", "features.user_mode");

    @TempDir
    Path folder;

    static Stream<Arguments> keys() {
        return Stream.of(
                row("cloud", "\"demo\"", "\"azure\""),
                row("language", "\"ru\"", "\"de\""),
                row("data", "\"elsewhere\"", "7"),
                row("device.name", "\"Front desk\"", "\"a\\nb\""),
                row("device.location", "\"Hall\"", "1"),
                row("device.serial", "\"A-1\"", "\"no spaces\""),
                row("screen.size", "\"10in-1280x800\"", "\"800x480\""),
                row("screen.fullscreen", "true", "\"true\""),
                row("screen.theme", "\"dark\"", "\"blue\""),
                row("screen.blank_after_s", "300", "-1"),
                row("board.type", "\"sim\"", "\"arduino\""),
                row("board.gpio", "\"gpiod\"", "\"wiringpi\""),
                row("board.chip", "\"pinctrl-rp1\"", "\"a b\""),
                row("board.debounce_ms", "50", "0"),
                row("board.long_press_ms", "3000", "100"),
                row("board.led_power", "\"!17\"", "\"GPIO17\""),
                row("board.led_data", "\"9\"", "\"GPIO17\""),
                row("board.led_error", "\"\"", "\"GPIO17\""),
                row("board.button_home", "\"10\"", "\"GPIO17\""),
                row("board.button_back", "\"11\"", "\"GPIO17\""),
                row("board.button_power", "\"13\"", "\"GPIO17\""),
                row("board.sensor_paper", "\"!16\"", "\"GPIO17\""),
                row("board.sensor_cover", "\"\"", "\"GPIO17\""),
                row("board.buzzer", "\"18\"", "\"GPIO17\""),
                row("board.buzzer_pwm", "\"chip=0,channel=1,hertz=2700\"", "\"chip=0,channel=1,hertz=50\""),
                row("board.lab", "[\"in:16\", \"out:20\"]", "[\"16\"]"),
                row("printer.uri", "\"serial:/dev/ttyUSB0?baud=9600&flow=rts\"", "\"serial:ttyUSB0\""),
                row("printer.profile", "\"epson-tm-t20\"", "\"epson\""),
                row("printer.mode", "\"raster\"", "\"drawn\""),
                row("printer.mask_account", "true", "1"),
                row("scanner.source", "\"folder:.\"", "\"folder:/there/is/none\""),
                row("scanner.resolution", "300", "1200"),
                row("scanner.mode", "\"gray\"", "\"lineart\""),
                row("identity.client_id", "\"11111111-2222\"", "\"a b\""),
                row("identity.tenant", "\"contoso.example\"", "\"a/b\""),
                row("identity.cloud", "\"usgov\"", "\"germany\""),
                row("identity.endpoint", "\"https://login.lab.example:8443\"", "\"http://login.lab.example\""),
                row("identity.scope", "\"https://outlook.office365.us/SMTP.Send\"", "\" \""),
                row("features.fax", "false", "true"),
                row("features.user_mode", "false", "true"),
                row("features.additional_network", "false", "\"no\""),
                row("network.additional", "\"eth1\"", "\"eth 1\""),
                row("mail.hosts", "[\"smtp.lab.example:587\"]", "[]"),
                row("mail.ca", "\"ca.pem\"", "\"missing.pem\""),
                row("mail.connections", "1", "4"),
                row("mail.per_minute", "0", "-1"),
                row("mail.idle_s", "60", "241"),
                row("mail.retry_first_s", "10", "0"),
                row("mail.retry_longest_s", "600", "\"10m\""),
                row("mail.lifetime_h", "48", "0"),
                row("mail.pop_login_min", "0", "61"),
                row("mail.outbox_max_mb", "100", "0"),
                row("mail.outbox_max_jobs", "50", "1.5"),
                row("webconfig.address", "\"127.0.0.1\"", "\"256.0.0.1\""),
                row("webconfig.port", "443", "65536"),
                row("webconfig.live_view", "true", "1"),
                row("panel.access_control", "false", "\"no\""),
                row("update.key", "\"update-key.pem\"", "\"missing.pem\""),
                row("security.contact", "\"mailto:security@contoso.example\"", "\"http://contoso.example\""),
                row("demo.identity_port", "18443", "-1"),
                row("demo.smtp_port", "1587", "70000"),
                row("demo.poll_interval", "5", "0"));
    }

    private static Arguments row(String key, String changed, String wrong) {
        return Arguments.of(key, changed, wrong);
    }

    @Test
    void theTableHasEveryKey() {
        List<String> tested = keys().map(a -> (String) a.get()[0]).toList();
        assertThat(tested)
                .containsExactlyElementsOf(Keys.ALL.stream().map(Key::name).toList());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aChangedValueChangesTheConfiguration(String key, String changed, String wrong) throws Exception {
        Config before = ConfigFile.read(toml(cloud(key), ""));
        Config after = ConfigFile.read(toml(cloud(key), line(key, changed), companion(key)));
        assertThat(after.equals(before)).isEqualTo(NOT_YET.contains(key));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aWrongValueIsRefusedWithFileLineKeyAndWhatIsAllowed(String key, String changed, String wrong)
            throws Exception {
        Path file = toml(cloud(key), line(key, wrong));
        int line = Files.readString(file).stripTrailing().split("\n").length;
        assertThatThrownBy(() -> ConfigFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file + ":" + line + ": " + key + ": ")
                .hasMessageContaining("; allowed: ");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void itsDefaultIsDocumented(String key, String changed, String wrong) throws Exception {
        String value = documented().get(key);
        assertThat(value).as("the default of " + key).isNotNull();
        String cloud = key.equals("cloud") ? "" : cloud(key);
        assertThat(ConfigFile.read(toml(cloud, line(key, value)))).isEqualTo(ConfigFile.read(toml(cloud, "")));
    }

    @Test
    void theDocumentedFileNamesNoKeyThatDoesNotExist() throws Exception {
        assertThat(documented().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Keys.ALL.stream().map(Key::name).toList());
    }

    @Test
    void bothShippedFilesCanBeRead() throws Exception {
        assertThat(ConfigFile.read(DOCUMENTED)).isEqualTo(ConfigFile.defaults());
        Config demo = ConfigFile.read(DOCUMENTED.resolveSibling("demo.toml"));
        assertThat(demo.cloud()).isEqualTo(Config.Cloud.DEMO);
        assertThat(demo.webConfig().liveView()).isTrue();
    }

    private Map<String, String> documented() throws IOException {
        Pattern header = Pattern.compile("\\[(\\w+)]");
        Pattern value = Pattern.compile("(?:# )?(\\w+) = (.+)");
        Map<String, String> found = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(DOCUMENTED)) {
            Matcher head = header.matcher(line);
            Matcher key = value.matcher(line);
            if (head.matches()) {
                section = head.group(1) + ".";
            } else if (key.matches()) {
                assertThat(found.put(section + key.group(1), key.group(2))).isNull();
            }
        }
        return found;
    }

    /** The cloud with which the key may stand in a file. */
    private static String cloud(String key) {
        boolean demo = Keys.ALL.stream().filter(k -> k.name().equals(key)).anyMatch(k -> k.only()
                .equals(java.util.Optional.of(Config.Cloud.DEMO)));
        return key.equals("cloud") ? "" : "cloud = \"" + (demo ? "demo" : "microsoft") + "\"";
    }

    /** What has to stand beside the key, in the same section. */
    private static String companion(String key) {
        return switch (key) {
            case "identity.endpoint" -> "scope = \"https://mail.lab.example/SMTP.Send\"";
            case "identity.scope" -> "endpoint = \"https://login.microsoftonline.us\"";
            default -> "";
        };
    }

    private static String line(String key, String value) {
        int dot = key.indexOf('.');
        return dot < 0
                ? key + " = " + value
                : "[" + key.substring(0, dot) + "]\n" + key.substring(dot + 1) + " = " + value;
    }

    private Path toml(String... lines) throws IOException {
        Files.writeString(folder.resolve("ca.pem"), CA);
        Files.writeString(folder.resolve("update-key.pem"), Packages.pem(Packages.MAKER));
        List<String> all = new ArrayList<>(List.of("# a test"));
        all.addAll(List.of(lines));
        return Files.writeString(folder.resolve("mailpanel.toml"), String.join("\n", all));
    }
}
