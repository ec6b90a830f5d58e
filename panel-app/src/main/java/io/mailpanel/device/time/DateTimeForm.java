package io.mailpanel.device.time;

/**
 * Date and Time as typed.
 *
 * @param zone the time zone's name
 * @param date a {@link io.mailpanel.device.text.DateForm}
 * @param time a {@link io.mailpanel.device.text.TimeForm}
 * @param automatic whether a time server sets the clock; without meaning where the clock is managed elsewhere
 * @param server the time server; empty for the system's own
 */
public record DateTimeForm(String zone, String date, String time, boolean automatic, String server) {}
