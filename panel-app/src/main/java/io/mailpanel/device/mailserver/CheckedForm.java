package io.mailpanel.device.mailserver;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.MailServerFields;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.smtp.TokenRule;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of Email Server &gt; Basic: a form and what is known become settings, or all of its errors. */
final class CheckedForm {
    private final List<FieldError> errors = new ArrayList<>();
    private final TokenHosts hosts;
    private final AdditionalNetwork additional;
    private final MailServer before;

    /**
     * @param hosts who may receive a token
     * @param additional the second network, if the device has one
     * @param before the settings in force
     */
    CheckedForm(TokenHosts hosts, AdditionalNetwork additional, MailServer before) {
        this.hosts = hosts;
        this.additional = additional;
        this.before = before;
    }

    /**
     * @param pending the account that waits for OK
     * @param kept the account kept until now
     */
    MailServer check(MailServerForm form, Optional<Account> pending, Optional<Account> kept) throws Refused {
        AuthMethod method = one(AuthMethod.class, form.method(), "mail.method");
        EmailService service = one(EmailService.class, form.service(), "mail.service");
        String host = form.host().strip();
        String port = form.port().strip();
        String sender = sender(form.sender().strip(), pending, kept);
        if (service != null && service != before.service() && unchanged(host, port)) {
            MailServer filled = hosts.filled(service);
            host = filled.host();
            port = Integer.toString(filled.port());
        }
        String account = form.account().strip();
        boolean password = method != null && method.password();
        List<FieldError> ranges = MailServerFields.check(sender, host, port);
        errors.addAll(ranges);
        SecureConnection secure =
                password ? one(SecureConnection.class, form.secure(), "mail.secure") : SecureConnection.STARTTLS;
        if (password) {
            checkPassword(account, form.password(), sender, host);
        }
        MailNetwork network = network(form, method);
        validation(form.validation());
        PopServer pop = method == AuthMethod.POP_BEFORE_SMTP ? pop(form, host) : before.pop();
        if (ranges.isEmpty() && method == AuthMethod.OAUTH2) {
            checkTokenHost(host, Integer.parseInt(port));
            pending.or(() -> kept).ifPresent(a -> checkService(a, service));
        }
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        if (method == AuthMethod.OFF) {
            // It keeps what it had, so that switching on again finds it.
            secure = before.secure();
            account = before.account();
        }
        return new MailServer(
                method,
                service,
                host,
                Integer.parseInt(port),
                secure,
                account,
                sender,
                form.validateCertificate(),
                pop,
                network);
    }

    /** By which network, and what of it and of the validation a token cannot have. */
    private MailNetwork network(MailServerForm form, AuthMethod method) {
        MailNetwork network = one(MailNetwork.class, form.network(), "mail.network");
        List<VerdictKind> hindrances = TokenRule.hindrances(method, network, form.validateCertificate());
        if (hindrances.contains(VerdictKind.TOKEN_ON_ADDITIONAL_NETWORK)) {
            errors.add(new FieldError("mail.network", "field.mail.network.oauth2", List.of()));
        } else if (network == MailNetwork.ADDITIONAL && method != AuthMethod.OFF && !additional.configured()) {
            errors.add(new FieldError("mail.network", "field.mail.network.missing", List.of()));
        }
        if (hindrances.contains(VerdictKind.TOKEN_WITHOUT_VALIDATION)) {
            errors.add(new FieldError("mail.validation", "field.mail.validation.oauth2", List.of()));
        }
        return network;
    }

    private void validation(String chosen) {
        if (!chosen.equals(MailServerForm.ENABLE) && !chosen.equals(MailServerForm.DISABLE)) {
            errors.add(new FieldError("mail.validation", "field.mail.validation.error", List.of()));
        }
    }

    private void checkPassword(String account, String password, String sender, String host) {
        MailServerFields.ACCOUNT.check(account).ifPresent(errors::add);
        MailServerFields.PASSWORD.check(password).ifPresent(errors::add);
        if (account.isEmpty()) {
            errors.add(new FieldError("mail.account", "field.mail.account.empty", List.of()));
        } else if (sender.isEmpty() && !account.contains("@")) {
            errors.add(new FieldError("mail.sender", "field.mail.sender.empty", List.of()));
        }
        if (host.isEmpty()) {
            errors.add(new FieldError("mail.host", "field.mail.host.missing", List.of()));
        }
    }

    private PopServer pop(MailServerForm form, String host) {
        String popHost = form.popHost().strip();
        String popPort = form.popPort().strip();
        Optional<FieldError> badHost = MailServerFields.POP_HOST.check(popHost);
        Optional<FieldError> badPort = MailServerFields.POP_PORT.check(popPort);
        badHost.ifPresent(errors::add);
        badPort.ifPresent(errors::add);
        if (popHost.isEmpty()) {
            errors.add(new FieldError("mail.pop-host", "field.mail.pop-host.missing", List.of()));
        }
        if (EmailService.owns(host)) {
            errors.add(new FieldError("mail.host", "field.mail.host.pop", List.of(host)));
        }
        return badPort.isPresent() ? PopServer.NONE : new PopServer(popHost, Integer.parseInt(popPort));
    }

    private boolean unchanged(String host, String port) {
        return host.equalsIgnoreCase(before.host()) && port.equals(Integer.toString(before.port()));
    }

    /** The sender's address starts as the account, and goes with it as long as nobody typed another. */
    private String sender(String typed, Optional<Account> pending, Optional<Account> kept) {
        boolean follows = typed.isEmpty()
                || (typed.equals(before.senderAddress())
                        && kept.filter(old -> typed.equalsIgnoreCase(old.username()))
                                .isPresent());
        return pending.map(Account::username)
                .filter(name -> follows && MailServerFields.SENDER.check(name).isEmpty())
                .orElse(typed);
    }

    private void checkTokenHost(String host, int port) {
        if (!hosts.allow(host, port)) {
            boolean otherPort =
                    hosts.entries().stream().anyMatch(e -> e.startsWith(host.toLowerCase(Locale.ROOT) + ":"));
            String allowed = String.join(", ", hosts.entries());
            errors.add(
                    otherPort
                            ? new FieldError("mail.port", "field.mail.port.token", List.of(allowed))
                            : new FieldError(
                                    "mail.host",
                                    host.isEmpty() ? "field.mail.host.empty" : "field.mail.host.token",
                                    List.of(allowed)));
        }
    }

    private void checkService(Account account, EmailService service) {
        if (service != null && account.service() != service) {
            errors.add(new FieldError("mail.service", "field.mail.service.account", List.of(account.username())));
        }
    }

    private <E extends Enum<E>> E one(Class<E> type, String name, String field) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError(field, "field." + field + ".error", List.of()));
            return null;
        }
    }
}
