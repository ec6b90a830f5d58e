package io.mailpanel.device.settings;

/** What changes several settings at once. */
@FunctionalInterface
public interface Changes {
    /** @throws Exception and nothing is changed */
    void run() throws Exception;
}
