package io.mailpanel.boot.check;

/** How a part of the hardware stands. */
enum Outcome {
    PASSED,
    FAILED,
    /** It needs a person, or the machine does not tell. */
    NOT_CHECKED,
    /** It is not there and need not be. */
    NOTHING
}
