package io.mailpanel.device.support;

import java.nio.file.Path;

/**
 * What Logs and the support bundle are made of.
 *
 * @param log the program's log
 * @param configuration the keys of the configuration file in force and their values, a line each; without comments
 * @param data the data folder
 */
public record SupportParts(KeptLog log, String configuration, Path data) {}
