package io.mailpanel.device.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.device.network.NetworkState.Addressing;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.NetworkState.Quality;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.IdentityCloud;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.statusprint.StatusSheet;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on the network status sheet, and in what order. */
final class SheetBuilderTest {
    private final SheetBuilder builder = SheetBuilders.at(Clock.fixed(States.NOON, ZoneOffset.UTC));

    @Test
    void english() {
        assertThat(text(builder.build(States.signedIn(Language.EN)))).isEqualTo("""
                        Network Status Sheet
                        Printer 3
                        [Device]
                        Model: Mailpanel One
                        Serial number: MP-0042
                        Software version: 0.1.0
                        Root certificates: 142, of 22 Feb 2026
                        Printed: 22 Feb 2026, 12:05
                        Device name: Printer 3
                        Location: Room 12
                        [Wired LAN (eth0)]
                        State: Connected, speed unknown
                        MAC address: aa:bb:cc:00:00:01
                        [Wi-Fi (wlan0)]
                        State: Not connected
                        MAC address: aa:bb:cc:00:00:02
                        [TCP/IP]
                        Host name: printer-3
                        Obtain IP address: Unknown
                        IP address: 192.168.1.20
                        Subnet mask: 255.255.255.0
                        Default gateway: 192.168.1.1
                        DNS servers: 192.168.1.1, 9.9.9.9
                        Proxy server: Not used
                        IPv6 address: fd00::20/64
                        Wi-Fi Direct: None
                        [Services]
                        Web Config: https://192.168.1.20:8443/
                        [Email Server]
                        Authentication Method: OAuth2
                        Email service: Microsoft Exchange Online
                        Current Status: Signed in. Without use it ends on 23 May 2026 at the latest
                        Authenticated Account: vera@contoso.example
                        Sender's Email Address: vera@contoso.example
                        SMTP Server Address: smtp.office365.com
                        SMTP Server Port Number: 587
                        Secure Connection: STARTTLS
                        Certificate Validation: Enabled
                        Connection test: Not run yet
                        [Cloud Service]
                        Cloud: Microsoft, worldwide
                        Identity server: login.microsoftonline.com
                        Accounts: Any organization
                        QR https://192.168.1.20:8443/""");
    }

    @Test
    void aWifiNetworkAndWhoGaveTheAddress() {
        assertThat(text(builder.build(States.overWifi(Language.EN)))).contains("""
                        [Wi-Fi (wlan0)]
                        State: Connected
                        Mode: Infrastructure
                        SSID: Office 3
                        Channel: 6
                        Security: WPA2 WPA3
                        Signal: -52 dBm
                        MAC address: aa:bb:cc:00:00:02
                        [TCP/IP]
                        Host name: printer-3
                        Obtain IP address: Automatic
                        IP address: 192.168.1.21""");
        assertThat(text(builder.build(States.overWifi(Language.RU))))
                .contains(
                        "Режим: Инфраструктура",
                        "Канал: 6",
                        "Защита: WPA2 WPA3",
                        "Сигнал: -52 дБм",
                        "Назначение IP: Автоматически");
    }

    @Test
    void whatTheMachineDoesNotTellIsSaidToBeUnknown() {
        DeviceState silent = States.linked(
                Language.EN,
                new Interface("eth0", Kind.WIRED, true, "aa:bb:cc:00:00:01", List.of("192.168.1.20/24")),
                new Interface("wlan0", Kind.WIFI, true, "aa:bb:cc:00:00:02", List.of("192.168.2.20/24")));
        assertThat(text(builder.build(silent))).contains("""
                        [Wired LAN (eth0)]
                        State: Connected, speed unknown
                        MAC address: aa:bb:cc:00:00:01
                        [Wi-Fi (wlan0)]
                        State: Connected
                        Mode: Unknown
                        SSID: Unknown
                        Channel: Unknown
                        Security: Unknown
                        Signal: Unknown
                        MAC address: aa:bb:cc:00:00:02
                        [TCP/IP]
                        Host name: printer-3
                        Obtain IP address: Unknown
                        IP address: 192.168.1.20""");
        DeviceState half = States.linked(
                Language.RU,
                new Interface(
                        "eth0",
                        Kind.WIRED,
                        true,
                        "aa:bb:cc:00:00:01",
                        List.of("192.168.1.20/24"),
                        Optional.of(new Quality.Cable(1000, true)),
                        Optional.of(Addressing.MANUAL),
                        Optional.empty()),
                new Interface("wlan0", Kind.WIFI, true, "aa:bb:cc:00:00:02", List.of("192.168.2.20/24")));
        assertThat(text(builder.build(half)))
                .contains(
                        "Состояние: Подключено, 1000 Мбит/с, полный дуплекс",
                        "Режим: Неизвестно",
                        "Назначение IP: eth0: Вручную, wlan0: Неизвестно");
        DeviceState bare =
                States.linked(Language.EN, new Interface("eth0", Kind.WIRED, false, "aa:bb:cc:00:00:01", List.of()));
        assertThat(text(builder.build(bare))).contains("""
                        State: Not connected
                        MAC address: aa:bb:cc:00:00:01
                        [TCP/IP]
                        Host name: printer-3
                        Obtain IP address:\s
                        IP address:\s
                        """);
    }

    @Test
    void theCloudIsNamedByItsServerAndKeepsTheTenantToItself() {
        Clock clock = Clock.fixed(States.NOON, ZoneOffset.UTC);
        IdentityConfig china = new IdentityConfig(
                "a-client-id", "72f988bf-86f1-41af-91ab-2d7cd011db47", IdentityCloud.CHINA.endpoint(), "");
        String sheet = text(SheetBuilders.with(clock, false, china).build(States.signedIn(Language.EN)));
        assertThat(sheet)
                .contains(
                        "Cloud: Microsoft, China (21Vianet)",
                        "Identity server: login.partner.microsoftonline.cn",
                        "Accounts: One organization")
                .doesNotContain("72f988bf", "a-client-id");
        IdentityConfig lab = new IdentityConfig("a-client-id", "", URI.create("https://localhost:8444"), "");
        assertThat(text(SheetBuilders.with(clock, false, lab).build(States.signedIn(Language.RU))))
                .contains("Облако: Другой сервер входа", "Сервер входа: localhost:8444");
    }

    @Test
    void russianSpeaksTheGuidesWords() {
        assertThat(text(builder.build(States.signedIn(Language.RU))))
                .contains(
                        "Лист состояния сети",
                        "[Сервер эл. почты]",
                        "Метод аутентификации: OAuth2",
                        "Сервис электронной почты: Microsoft Exchange Online",
                        "Текущий статус: Выполнен вход",
                        "Адрес эл. почты отправителя: vera@contoso.example");
    }

    @Test
    void whenNobodyIsSignedInItTellsHowToAndLeadsThere() {
        StatusSheet sheet = builder.build(States.with(
                Language.RU,
                PrinterStatus.READY,
                List.of(),
                States.signIn(SignInState.Status.SIGNED_OUT, Optional.empty())));
        StatusSheet.Steps steps = sheet.steps().orElseThrow();
        assertThat(steps.lines()).hasSize(5).anyMatch(line -> line.contains("\"Сеть > Сервер эл. почты > Основные\""));
        assertThat(steps.qr().orElseThrow().content())
                .isEqualTo("https://192.168.1.20:8443/network/email-server/basic");
        assertThat(builder.build(States.signedIn(Language.RU)).steps()).isEmpty();
    }

    @Test
    void theAccountIsMaskedWhereThatIsSet() {
        SheetBuilder masking = SheetBuilders.masking(Clock.fixed(States.NOON, ZoneOffset.UTC));
        assertThat(text(masking.build(States.signedIn(Language.EN))))
                .contains("Authenticated Account: v***@contoso.example")
                .contains("Sender's Email Address: v***@contoso.example")
                .doesNotContain("vera");
        assertThat(SheetBuilder.masked("")).isEmpty();
        assertThat(SheetBuilder.masked("scanner")).isEqualTo("s***");
    }

    @Test
    void noSecretIsOnIt() {
        for (Language language : Language.values()) {
            assertThat(text(builder.build(States.signedIn(language)))).doesNotContain("Initial-Secret");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0.0.0", "8, 255.0.0.0", "23, 255.255.254.0", "31, 255.255.255.254", "32, 255.255.255.255"})
    void masks(int prefix, String mask) {
        assertThat(NetworkSections.mask(prefix)).isEqualTo(mask);
    }

    private static String text(StatusSheet sheet) {
        return sheet.title() + "\n" + sheet.subtitle() + "\n"
                + sheet.sections().stream()
                        .map(s -> "[" + s.title() + "]\n"
                                + s.rows().stream()
                                        .map(r -> r.label() + ": " + r.value() + "\n")
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining())
                + "QR " + sheet.qr().orElseThrow().content();
    }
}
