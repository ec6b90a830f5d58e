package io.mailpanel.device.diagnosis;

import io.mailpanel.mail.diagnosis.ConnectionTest;

/**
 * What the diagnosis is made of.
 *
 * @param test makes the tests
 * @param last keeps the last result
 * @param signIns keeps how the last sign-in ended
 */
public record DiagnosisParts(ConnectionTest test, LastTest last, LastSignIn signIns) {}
