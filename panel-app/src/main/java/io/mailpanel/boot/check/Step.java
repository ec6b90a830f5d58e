package io.mailpanel.boot.check;

/** One part of the walk. */
@FunctionalInterface
interface Step {
    /** Looks, asks if need be, and says what it found; throws nothing that the hardware can cause. */
    void walk(Checklist list, Person person);
}
