package io.mailpanel.device.upkeep;

import java.util.Optional;

/**
 * What an erasure would take.
 *
 * @param waiting jobs that are not sent yet
 * @param jobs all jobs, with those
 * @param account who is signed in
 * @param audit entries of the audit log
 * @param certificates imported CA certificates and root certificates
 */
public record Stock(int waiting, int jobs, Optional<String> account, int audit, int certificates) {}
