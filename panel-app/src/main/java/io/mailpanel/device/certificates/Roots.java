package io.mailpanel.device.certificates;

import java.time.Instant;
import java.util.Optional;

/**
 * The root certificates in use.
 *
 * @param imported whether an administrator imported them; else they are the system's
 * @param certificates how many
 * @param expired how many of them are out of date and not believed; of the system's it is not counted
 * @param date when they were imported, or the system's file was last written; empty if that file cannot be read
 * @param version what an imported file says of itself, perhaps empty; of the system's the Java that brings them
 * @param file the name of the imported file; empty for the system's
 */
public record Roots(
        boolean imported, int certificates, int expired, Optional<Instant> date, String version, String file) {}
