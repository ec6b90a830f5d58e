package io.mailpanel.device.network;

import io.mailpanel.device.SystemProgram;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The system's small programs that know the network: what one of them does not tell, it does not tell. */
final class SystemPrograms implements Programs {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @Override
    public Optional<String> run(String... command) {
        try {
            return Optional.of(SystemProgram.run(LIMIT, List.of(command)).out());
        } catch (IOException e) {
            // Not installed, or it has nothing to tell of this interface.
            return Optional.empty();
        }
    }
}
