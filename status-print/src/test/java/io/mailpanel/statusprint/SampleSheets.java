package io.mailpanel.statusprint;

import io.mailpanel.statusprint.StatusSheet.Qr;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sheets as a device prints them. */
final class SampleSheets {
    private SampleSheets() {}

    static StatusSheet russian() {
        return new StatusSheet(
                "Лист состояния сети",
                "mailpanel-2-etazh, 24.11.2026 18:20",
                List.of(
                        section(
                                "Общие сведения",
                                "Модель=Mailpanel",
                                "Корневые сертификаты=2026.10",
                                "Расположение=Кабинет 214, у окна рядом с серверной"),
                        section("Wi-Fi", "Состояние=Отключено", "Имя сети (SSID)="),
                        section(
                                "Сервер эл. почты",
                                "Метод аутентификации=OAuth2",
                                "Сервис электронной почты=Microsoft Exchange Online",
                                "Текущий статус=Выполнен вход",
                                "Учетная запись=vera.konstantinova@buchhaltung.contoso.example",
                                "Последняя проверка соединения с сервером=Успешно")),
                Optional.of(new Qr("https://192.168.1.20:8443/", "https://192.168.1.20:8443/")));
    }

    static StatusSheet english() {
        return new StatusSheet(
                "Network Status Sheet",
                "",
                List.of(
                        section("TCP/IP", "Address=192.168.1.20", "IPv6=fe80::dea6:32ff:fe1b:7f3a/64 2001:db8::20/64"),
                        section(
                                "Email Server",
                                "Authentication Method=OAuth2",
                                "Email Service=Microsoft Exchange Online",
                                "Current Status=Signed in",
                                "Sender's Email Address=vera@contoso.example",
                                "Certificate Validation=Enable")),
                Optional.empty());
    }

    static Section section(String title, String... rows) {
        return new Section(
                title,
                Arrays.stream(rows)
                        .map(row -> row.split("=", 2))
                        .map(row -> new Row(row[0], row[1]))
                        .toList());
    }
}
