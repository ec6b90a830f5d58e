package io.mailpanel.device.transfer;

/**
 * Where a settings file says that it comes from; anybody may have written it.
 *
 * @param version of the program
 * @param device the device's name
 * @param exported when, in ISO 8601
 */
public record SettingsOrigin(String version, String device, String exported) {}
