package io.mailpanel.mail.democloud.fault;

import java.time.Duration;

/**
 * Answers come late.
 *
 * @param by how much; not negative
 */
public record Late(Duration by) implements Fault {
    /** @throws IllegalArgumentException if it is negative */
    public Late {
        if (by.isNegative()) {
            throw new IllegalArgumentException("a delay cannot be negative: " + by);
        }
    }
}
