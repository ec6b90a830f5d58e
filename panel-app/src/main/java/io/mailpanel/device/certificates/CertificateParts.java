package io.mailpanel.device.certificates;

import io.mailpanel.mail.tls.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * What Network Security is made of.
 *
 * @param trust what every connection of the device asks
 * @param webConfig the folder of Web Config's keys
 * @param names the host names and addresses of this moment, the common name first
 */
public record CertificateParts(Trust trust, Path webConfig, Supplier<List<String>> names) {}
