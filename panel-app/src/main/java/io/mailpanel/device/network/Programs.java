package io.mailpanel.device.network;

import java.util.Optional;

/** Programs of the system's that tell something and end. */
@FunctionalInterface
interface Programs {
    /**
     * Runs one to its end, at most some seconds.
     *
     * @return what it said; empty if it is not there, failed or did not end
     */
    Optional<String> run(String... command);
}
