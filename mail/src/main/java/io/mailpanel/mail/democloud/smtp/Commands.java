package io.mailpanel.mail.democloud.smtp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of the commands that the server knows. */
final class Commands {
    private final Map<String, Command> byVerb = List.of(
                    new Ehlo(),
                    new Helo(),
                    new StartTls(),
                    new Auth(),
                    new Mail(),
                    new Rcpt(),
                    new Data(),
                    new Rset(),
                    new Noop(),
                    new Vrfy(),
                    new Quit())
            .stream()
            .collect(Collectors.toMap(Command::verb, Function.identity()));

    /** @param verb in any case */
    Optional<Command> find(String verb) {
        return Optional.ofNullable(byVerb.get(verb.toUpperCase(Locale.ROOT)));
    }
}
