package io.mailpanel.boot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.Tone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
    @TempDir
    Path folder;

    @Test
    void aMistypedKeyIsNamedWithTheNearestOne() throws IOException {
        assertThat(problems("[webconfig]\nprot = 1"))
                .containsExactly(":2: webconfig.prot: there is no such key; did you mean webconfig.port?");
    }

    @Test
    void theLongestWaitIsNotShorterThanTheFirst() throws IOException {
        assertThat(problems("[mail]\nretry_first_s = 2\nretry_longest_s = 1"))
                .containsExactly(":3: mail.retry_longest_s: the longest wait, 1 s, is shorter than the first, 2 s;"
                        + " allowed: mail.retry_longest_s = 2 or more, or mail.retry_first_s = 1 or less");
        assertThat(problems("[mail]\nretry_first_s = 3600"))
                .containsExactly(":2: mail.retry_first_s: the longest wait, 1800 s, is shorter than the first, 3600 s;"
                        + " allowed: mail.retry_longest_s = 3600 or more, or mail.retry_first_s = 1800 or less");
    }

    @Test
    void aModelWithoutASecondNetworkUsesNone() throws Exception {
        String named = "[network]\nadditional = \"eth1\"\n";
        assertThat(read(named).mail().additional().configured()).isTrue();
        Config without = read(named + "[features]\nadditional_network = false");
        assertThat(without.mail().additional().configured()).isFalse();
        assertThat(without.features().additionalNetwork()).isFalse();
    }

    @Test
    void whatThisVersionLacksCannotBeSwitchedOn() throws IOException {
        assertThat(problems("[features]\nfax = true\nuser_mode = 1"))
                .containsExactly(
                        ":2: features.fax: this version has no fax; allowed: false",
                        ":3: features.user_mode: 1 is not true or false; allowed: false");
    }

    @Test
    void aKeyOfAnotherSectionIsSentThere() throws IOException {
        assertThat(problems("hosts = []")).containsExactly(":1: hosts: there is no such key; did you mean mail.hosts?");
    }

    @Test
    void aKeyLikeNoOtherIsAnsweredWithWhatThereIs() throws IOException {
        assertThat(problems("[printer]\ntoner_colour = 1"))
                .containsExactly(":2: printer.toner_colour: there is no such key; allowed: printer.uri,"
                        + " printer.profile, printer.mode, printer.mask_account");
    }

    @Test
    void aWrongPrintersAddressIsAnsweredWithWhatIsWrongInIt() throws IOException {
        assertThat(problems("[printer]\nuri = \"serial:/dev/ttyUSB0?baud=9601\""))
                .singleElement()
                .asString()
                .startsWith(
                        ":2: printer.uri: \"serial:/dev/ttyUSB0?baud=9601\": there is no baud rate 9601; allowed are 1200,")
                .contains("\"sim:\"", "\"none:\"");
    }

    @Test
    void anUnknownSectionIsNamedOnce() throws IOException {
        assertThat(problems("[scaner]\nsource = \"sample\"\nother = 1"))
                .singleElement()
                .asString()
                .startsWith(":1: scaner: there is no such section; did you mean [scanner]?");
    }

    @Test
    void aSectionIsNoValueAndAValueNoSection() throws IOException {
        assertThat(problems("[printr]\nuri = \"none:\""))
                .containsExactly(":1: printr: there is no such section; did you mean [printer]?");
        assertThat(problems("[teapot]\nlid = 1").get(0))
                .startsWith(":1: teapot: there is no such section; allowed: [device], [screen], ");
        assertThat(problems("device = 1")).containsExactly(":1: device: is a section, not a value; allowed: [device]");
        assertThat(problems("[language]\n"))
                .singleElement()
                .asString()
                .startsWith(":1: language: is a value, not a section; allowed: \"auto\", \"en\", \"ru\"");
    }

    @Test
    void brokenTomlIsNamedWithItsLine() throws IOException {
        assertThat(problems("cloud = \"demo\"\nlanguage = en\n"))
                .first()
                .asString()
                .startsWith(":2: ");
    }

    @Test
    void everyProblemIsToldAtOnceInTheOrderOfTheFile() throws IOException {
        assertThat(problems("language = 1\n[webconfig]\nport = \"x\"\n[panel]\nlock = true"))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void whatTheDemoSetsItselfIsRefusedThere() throws IOException {
        assertThat(problems("cloud = \"demo\"\n[identity]\ntenant = \"contoso.example\""))
                .containsExactly(
                        ":3: identity.tenant: is set by the demo cloud itself; allowed: only with cloud = \"microsoft\"");
        assertThat(problems("[demo]\nsmtp_port = 1"))
                .containsExactly(":2: demo.smtp_port: is for the demo; allowed: only with cloud = \"demo\"");
    }

    @Test
    void aPinThatIsUsedTwiceReservedOrLackingIsNamedWithItsLine() throws IOException {
        assertThat(problems("[board]\nled_power = \"9\"\nled_data = \"9\""))
                .containsExactly(":3: board.led_data: GPIO9 is board.led_power's already; give each its own pin");
        assertThat(problems("[board]\nled_error = \"1\""))
                .singleElement()
                .asString()
                .startsWith(":2: board.led_error: GPIO1 is reserved");
        assertThat(problems("[board]\nbutton_home = \"!40\""))
                .singleElement()
                .asString()
                .startsWith(":2: board.button_home: GPIO40 is not on the 40-pin header");
    }

    @Test
    void theLabsPinsAreCheckedLikeTheOthers() throws IOException {
        assertThat(problems("[board]\n\nlab = [\"in:16\", \"out:17\"]"))
                .containsExactly(":3: board.lab: GPIO17 is board.led_power's already; give each its own pin");
        assertThat(problems("[board]\nlab = [\"in:16\", \"out:16\"]"))
                .singleElement()
                .asString()
                .contains("board.lab: GPIO16 is there twice");
        assertThat(read("[board]\nlab = [\"in:16\", \"out:20\"]").board().pins().lab())
                .isEqualTo(Map.of(16, Direction.IN, 20, Direction.OUT));
    }

    @Test
    void aPrinterOnTheHeadersSerialPortTakesItsPins() throws IOException {
        for (String device : List.of("/dev/serial0", "/dev/ttyAMA0", "/dev/ttyS0?baud=9600&flow=none")) {
            String printer = "\n[printer]\nuri = \"serial:" + device + "\"";
            assertThat(problems("[board]\ntype = \"pi\"\nled_data = \"14\"" + printer))
                    .as(device)
                    .singleElement()
                    .asString()
                    .startsWith(":3: board.led_data: GPIO14 is the serial port's, and the printer is wired to it");
        }
        assertThat(read("[board]\ntype = \"pi\"\nled_data = \"14\"\n[printer]\nuri = \"serial:/dev/ttyUSB0\"")
                        .printer()
                        .onHeader())
                .isFalse();
    }

    @Test
    void aBuzzerIsOnAPinOrOnAPwmChannel() throws IOException {
        String pwm = "[board]\nbuzzer_pwm = \"chip=0,channel=1,hertz=2700\"";
        BoardSection board = read(pwm).board();
        assertThat(board.tone()).contains(new Tone(0, 1, 2700));
        assertThat(board.pins().roles()).doesNotContainKey(Role.BUZZER);
        assertThat(problems(pwm + "\nbuzzer = \"12\""))
                .singleElement()
                .asString()
                .startsWith(
                        ":3: board.buzzer: the buzzer is on a pin or, by board.buzzer_pwm, on a PWM channel, not both");
    }

    @Test
    void anEndpointIsAnOriginAndNothingMore() throws IOException {
        for (String endpoint : List.of(
                "https://a.example/tenant",
                "https://user@a.example",
                "https://a.example?x",
                "https://",
                "https://a.example:0",
                "ftp://a.example",
                "a.example")) {
            assertThat(problems("[identity]\nendpoint = \"" + endpoint + "\""))
                    .as(endpoint)
                    .hasSize(1);
        }
    }

    @Test
    void aCloudSetsServerScopeAndMailServersTogether() throws IOException {
        Config gov = read("[identity]\ncloud = \"usgov\"");
        assertThat(gov.identity().endpoint()).hasToString("https://login.microsoftonline.us");
        assertThat(gov.identity().scope()).isEqualTo("https://outlook.office365.us/SMTP.Send");
        assertThat(gov.mail().hosts()).containsExactly("smtp.office365.us");
        Config china = read("[identity]\ncloud = \"china\"\n[mail]\nhosts = [\"smtp.example\"]");
        assertThat(china.identity().endpoint()).hasToString("https://login.partner.microsoftonline.cn");
        assertThat(china.identity().scope()).isEqualTo("https://partner.outlook.cn/SMTP.Send");
        assertThat(china.mail().hosts()).containsExactly("smtp.example");
        Config lab = read("[identity]\nendpoint = \"https://id.lab.example\"\nscope = \"mail\"");
        assertThat(lab.identity().endpoint()).hasToString("https://id.lab.example");
        assertThat(lab.identity().scope()).isEqualTo("mail");
    }

    @Test
    void serverAndScopeThatDoNotGoTogetherAreRefused() throws IOException {
        assertThat(problems("[identity]\nendpoint = \"https://login.microsoftonline.us\""))
                .singleElement()
                .asString()
                .startsWith(":2: identity.endpoint: stands without identity.scope")
                .endsWith("allowed: both together, or identity.cloud alone");
        assertThat(problems("[identity]\nscope = \"https://outlook.office365.us/SMTP.Send\""))
                .singleElement()
                .asString()
                .startsWith(":2: identity.scope: stands without identity.endpoint");
        assertThat(problems("[identity]\nendpoint = \"https://login.microsoftonline.us\"\n"
                        + "scope = \"https://outlook.office.com/SMTP.Send\""))
                .singleElement()
                .asString()
                .startsWith(
                        ":3: identity.scope: \"https://outlook.office.com/SMTP.Send\" is not of login.microsoftonline.us")
                .endsWith("allowed: \"https://outlook.office365.us/SMTP.Send\"");
        assertThat(problems("[identity]\ncloud = \"china\"\nendpoint = \"https://id.lab.example\"\nscope = \"mail\""))
                .singleElement()
                .asString()
                .startsWith(":2: identity.cloud: stands beside identity.endpoint");
    }

    @Test
    void hostsAreHostsWithOrWithoutAPort() throws IOException {
        for (String host : List.of("a b", "-a", "a.", "a:0", "a:65536", "a:b", "https://a", "a/b", "*", "")) {
            assertThat(problems("[mail]\nhosts = [\"" + host + "\"]")).as(host).hasSize(1);
        }
        assertThat(read("[mail]\nhosts = [\"Smtp.Example:25\", \"10.0.0.1\"]")
                        .mail()
                        .hosts())
                .containsExactly("smtp.example:25", "10.0.0.1");
    }

    @Test
    void anAuthorityFileWithoutACertificateIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("empty.pem"), "nothing here\n");
        assertThat(problems("[mail]\nca = \"empty.pem\""))
                .singleElement()
                .asString()
                .startsWith(":2: mail.ca: " + folder.resolve("empty.pem"))
                .contains("certificate");
    }

    @Test
    void pathsStartAtTheFilesFolderOrHome() throws IOException {
        assertThat(read("data = \"d/../e\"").data()).contains(folder.resolve("e"));
        assertThat(read("data = \"~/m\"").data()).contains(Path.of(System.getProperty("user.home"), "m"));
    }

    @Test
    void aMissingFileAndOneThatIsNoTextAreNamed() throws IOException {
        Path missing = folder.resolve("missing.toml");
        assertThat(catchThrowableOfType(ConfigException.class, () -> ConfigFile.read(missing)))
                .hasMessage(missing + ": there is no such file");
        Path binary = Files.write(folder.resolve("b.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(catchThrowableOfType(ConfigException.class, () -> ConfigFile.read(binary)))
                .hasMessageContaining("not UTF-8");
    }

    @Test
    void theUsualDataFolderIsTheSystemsWhenItCanBeWrittenElseThePersons() {
        assertThat(DataFolder.usual(folder, Map.of(), "/home/a")).isEqualTo(folder);
        Path none = folder.resolve("none");
        assertThat(DataFolder.usual(none, Map.of(), "/home/a")).isEqualTo(Path.of("/home/a/.local/share/mailpanel"));
        assertThat(DataFolder.usual(none, Map.of("XDG_DATA_HOME", "/x"), "/home/a"))
                .isEqualTo(Path.of("/x/mailpanel"));
    }

    private List<String> problems(String toml) throws IOException {
        Path file = write(toml);
        return catchThrowableOfType(ConfigException.class, () -> ConfigFile.read(file)).problems().stream()
                .map(p -> p.substring(file.toString().length()))
                .toList();
    }

    private Config read(String toml) throws IOException {
        try {
            return ConfigFile.read(write(toml));
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String toml) throws IOException {
        return Files.writeString(folder.resolve("mailpanel.toml"), toml);
    }
}
