package io.mailpanel.device.update;

import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What Software Update is made of.
 *
 * @param folder where a package is kept
 * @param key the key that packages are checked with; empty if the device has none, and then it takes none
 * @param architecture this machine's, as Debian names it
 * @param build when this build of the version was made; empty if that is not known
 */
public record UpdateParts(Path folder, Optional<PublicKey> key, String architecture, Optional<Instant> build) {}
