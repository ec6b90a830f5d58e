package io.mailpanel.hardware.sim;

import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Qr;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A network status sheet as a device in an office prints it. */
final class RussianSheet {
    static final String ADDRESS = "https://192.168.1.20:8443/";

    private RussianSheet() {}

    static StatusSheet make() {
        return new StatusSheet(
                "Лист состояния сети",
                "24.11.2026 18:20",
                List.of(
                        section(
                                "Общие сведения",
                                "Модель",
                                "Mailpanel",
                                "Серийный номер",
                                "MP-7F3A21C9",
                                "Встроенное ПО",
                                "0.1.0",
                                "Корневые сертификаты",
                                "2026.10",
                                "Имя устройства",
                                "mailpanel-2-etazh",
                                "Расположение",
                                "Кабинет 214, у окна рядом с серверной"),
                        section(
                                "Проводная ЛВС",
                                "Состояние",
                                "Подключено",
                                "Скорость",
                                "1000 Мбит/с, дуплекс",
                                "MAC-адрес",
                                "DC:A6:32:1B:7F:3A"),
                        section("Wi-Fi", "Состояние", "Отключено", "Имя сети (SSID)", "", "Защита", ""),
                        section(
                                "TCP/IP",
                                "Получение адреса",
                                "Авто (DHCP)",
                                "IP-адрес",
                                "192.168.1.20",
                                "Маска подсети",
                                "255.255.255.0",
                                "Шлюз",
                                "192.168.1.1",
                                "DNS-сервер 1",
                                "192.168.1.1",
                                "DNS-сервер 2",
                                "8.8.8.8",
                                "IPv6-адрес",
                                "fe80::dea6:32ff:fe1b:7f3a/64"),
                        section(
                                "Сервер эл. почты",
                                "Метод аутентификации",
                                "OAuth2",
                                "Сервис электронной почты",
                                "Microsoft Exchange Online",
                                "Текущий статус",
                                "Выполнен вход",
                                "Учетная запись",
                                "vera@contoso.example",
                                "Адрес отправителя",
                                "vera@contoso.example",
                                "Адрес сервера SMTP",
                                "smtp.office365.com",
                                "Номер порта SMTP",
                                "587",
                                "Безопасное соединение",
                                "STARTTLS",
                                "Проверка сертификата",
                                "Включена",
                                "Проверка соединения",
                                "Успешно, 24.11.2026 17:58")),
                Optional.of(new Qr(ADDRESS, ADDRESS)));
    }

    private static Section section(String title, String... labelsAndValues) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            rows.add(new Row(labelsAndValues[i], labelsAndValues[i + 1]));
        }
        return new Section(title, rows);
    }
}
