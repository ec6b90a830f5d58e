package io.mailpanel.device.settings;

import io.mailpanel.mail.smtp.MailServer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The typed fields of Email Server &gt; Basic, with the ranges of FACTS 1: declared here once for both faces. */
public final class MailServerFields {
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    /** The sender's address: 0–255 ASCII, none of {@code : ( ) < > [ ] ;}, no leading dot; empty means the account's. */
    public static final Field SENDER =
            field("mail.sender", 255, "(?!\\.)[\\x20-\\x7E&&[^:()<>\\[\\];]]*", "field.mail.sender.error");

    /** The SMTP server: 0–255 of A–Z a–z 0–9 . -, an IPv4 address or a full name. */
    public static final Field HOST = field(
            "mail.host",
            255,
            "|" + OCTET + "(?:\\." + OCTET + "){3}|(?![\\d.]+$)" + LABEL + "(?:\\." + LABEL + ")*",
            "field.mail.host.error");

    /** The SMTP server's port: 1–65535. */
    public static final Field PORT = field(
            "mail.port",
            5,
            "[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]",
            "field.mail.port.error");

    /** The POP3 server, as the SMTP server. */
    public static final Field POP_HOST = new Field("mail.pop-host", 255, HOST.allowed(), "field.mail.pop-host.error");

    /** The POP3 server's port: 1–65535. */
    public static final Field POP_PORT = new Field("mail.pop-port", 5, PORT.allowed(), "field.mail.pop-port.error");

    /** Who authenticates with a password: 0–255 of ASCII 0x20–0x7E. */
    public static final Field ACCOUNT = field("mail.account", 255, "[\\x20-\\x7E]*", "field.mail.account.error");

    /** The password: 0–255 of ASCII 0x20–0x7E. */
    public static final Field PASSWORD = field("mail.password", 255, "[\\x20-\\x7E]*", "field.mail.password.error");

    private MailServerFields() {}

    /** All errors of these values, in the order of the page. */
    public static List<FieldError> check(String sender, String host, String port) {
        List<FieldError> errors = new ArrayList<>();
        SENDER.check(sender).ifPresent(errors::add);
        HOST.check(host).ifPresent(errors::add);
        PORT.check(port).ifPresent(errors::add);
        return errors;
    }

    /** All errors of these settings. */
    public static List<FieldError> check(MailServer server) {
        List<FieldError> errors = check(server.senderAddress(), server.host(), Integer.toString(server.port()));
        ACCOUNT.check(server.account()).ifPresent(errors::add);
        POP_HOST.check(server.pop().host()).ifPresent(errors::add);
        POP_PORT.check(Integer.toString(server.pop().port())).ifPresent(errors::add);
        return errors;
    }

    private static Field field(String key, int maxLength, String allowed, String errorKey) {
        return new Field(key, maxLength, Pattern.compile(allowed), errorKey);
    }
}
