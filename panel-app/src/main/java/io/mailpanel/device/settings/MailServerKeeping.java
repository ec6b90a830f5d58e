package io.mailpanel.device.settings;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server's settings as they are stored: names and values. */
public final class MailServerKeeping {
    /** A setting's name. */
    public static final String METHOD = "mail.method";
    /** A setting's name. */
    public static final String SERVICE = "mail.service";
    /** A setting's name. */
    public static final String SENDER = "mail.sender";
    /** A setting's name. */
    public static final String HOST = "mail.host";
    /** A setting's name. */
    public static final String PORT = "mail.port";
    /** A setting's name. */
    public static final String VALIDATE = "mail.validate_certificate";
    /** A setting's name. */
    public static final String SECURE = "mail.secure";
    /** A setting's name. */
    public static final String ACCOUNT = "mail.account";
    /** A setting's name. */
    public static final String POP_HOST = "mail.pop_host";
    /** A setting's name. */
    public static final String POP_PORT = "mail.pop_port";
    /** A setting's name. */
    public static final String NETWORK = "mail.network";

    private static final Logger LOG = LoggerFactory.getLogger(MailServerKeeping.class);

    private MailServerKeeping() {}

    /** As they are stored. */
    public static Map<String, String> values(MailServer server) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(METHOD, server.method().name());
        values.put(SERVICE, server.service().name());
        values.put(SENDER, server.senderAddress());
        values.put(HOST, server.host());
        values.put(PORT, Integer.toString(server.port()));
        values.put(VALIDATE, Boolean.toString(server.validateCertificate()));
        values.put(SECURE, server.secure().name());
        values.put(ACCOUNT, server.account());
        values.put(POP_HOST, server.pop().host());
        values.put(POP_PORT, Integer.toString(server.pop().port()));
        values.put(NETWORK, server.network().name());
        return values;
    }

    /**
     * From what was stored; what is missing or unknown is as it is when nothing was set.
     *
     * @throws NumberFormatException if a port is no number
     */
    public static MailServer read(Map<String, String> values) {
        EmailService service = one(EmailService.class, values.get(SERVICE), EmailService.EXCHANGE_ONLINE);
        return new MailServer(
                one(AuthMethod.class, values.get(METHOD), AuthMethod.OAUTH2),
                service,
                values.getOrDefault(HOST, service.host()),
                Integer.parseInt(values.getOrDefault(PORT, Integer.toString(EmailService.PORT))),
                one(SecureConnection.class, values.get(SECURE), SecureConnection.STARTTLS),
                values.getOrDefault(ACCOUNT, ""),
                values.getOrDefault(SENDER, ""),
                Boolean.parseBoolean(values.getOrDefault(VALIDATE, "true")),
                new PopServer(
                        values.getOrDefault(POP_HOST, ""),
                        Integer.parseInt(values.getOrDefault(POP_PORT, Integer.toString(PopServer.PORT)))),
                one(MailNetwork.class, values.get(NETWORK), MailNetwork.STANDARD));
    }

    /** A value that this program does not know (an older or newer one wrote it) must not keep the device from starting. */
    static <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        if (name != null) {
            LOG.warn("the stored setting {} is unknown here: {} is used", name, otherwise);
        }
        return otherwise;
    }
}
