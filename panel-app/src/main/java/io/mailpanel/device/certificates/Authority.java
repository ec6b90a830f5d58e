package io.mailpanel.device.certificates;

/**
 * A certificate authority that the device believes besides the root certificates.
 *
 * @param facts what it says of itself
 * @param configured whether mail.ca in mailpanel.toml names it: then it cannot be removed here
 */
public record Authority(CertificateFacts facts, boolean configured) {}
