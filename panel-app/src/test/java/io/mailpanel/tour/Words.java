package io.mailpanel.tour;

import java.util.Map;

/** The words the tour looks for, written down here from the guide and the panel's design, not read from the product. */
final class Words {
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("written", "I wrote it down"),
            Map.entry("scan", "Scan to Email"),
            Map.entry("jobs", "Job Status"),
            Map.entry("settings", "Settings"),
            Map.entry("sign-in-first", "To use this feature, sign in to the email service. Contact your administrator"),
            Map.entry("home", "Home"),
            Map.entry("jobs-bar", "Jobs"),
            Map.entry("up", "Go back"),
            Map.entry("general", "General Settings"),
            Map.entry("network-settings", "Network Settings"),
            Map.entry("network-status", "Network Status"),
            Map.entry("lan-status", "Wired LAN/Wi-Fi Status"),
            Map.entry("email-status", "Email Server Status"),
            Map.entry("sheet", "Print Status Sheet"),
            Map.entry("to", "To"),
            Map.entry("subject", "Subject"),
            Map.entry("send", "Send"),
            Map.entry("accepted", "Accepted"),
            Map.entry("history", "History"),
            Map.entry("job-sent", "Sent"),
            Map.entry("log-in", "Log in"),
            Map.entry("password", "Administrator password"),
            Map.entry("administrator", "Administrator"),
            Map.entry("signed-in", "Signed in"),
            Map.entry("print", "Print"),
            Map.entry("printed", "Printed"));

    private static final Map<String, String> RUSSIAN = Map.ofEntries(
            Map.entry("written", "Пароль записан"),
            Map.entry("scan", "Сканирование в эл. почту"),
            Map.entry("jobs", "Состояние заданий"),
            Map.entry("settings", "Настройки"),
            Map.entry(
                    "sign-in-first",
                    "Чтобы воспользоваться этой функцией, вы должны войти в почтовую службу. Обратитесь к администратору"),
            Map.entry("home", "Главный экран"),
            Map.entry("jobs-bar", "Задания"),
            Map.entry("up", "Вернуться"),
            Map.entry("general", "Общие параметры"),
            Map.entry("network-settings", "Настройки сети"),
            Map.entry("network-status", "Статус сети"),
            Map.entry("lan-status", "Состояние проводной ЛВС/Wi-Fi"),
            Map.entry("email-status", "Статус сервера эл. почты"),
            Map.entry("sheet", "Печать листа состояния"),
            Map.entry("to", "Кому"),
            Map.entry("subject", "Тема"),
            Map.entry("send", "Отправить"),
            Map.entry("accepted", "Принято"),
            Map.entry("history", "История"),
            Map.entry("job-sent", "Отправлено"),
            Map.entry("log-in", "Войти"),
            Map.entry("password", "Пароль администратора"),
            Map.entry("administrator", "Администратор"),
            Map.entry("signed-in", "Выполнен вход"),
            Map.entry("print", "Печать"),
            Map.entry("printed", "Напечатано"));

    private final String language;

    /** @param language en or ru */
    Words(String language) {
        if (!language.equals("en") && !language.equals("ru")) {
            throw new IllegalArgumentException("--lang is en or ru");
        }
        this.language = language;
    }

    String language() {
        return language;
    }

    String get(String key) {
        String word = (language.equals("ru") ? RUSSIAN : ENGLISH).get(key);
        if (word == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return word;
    }
}
