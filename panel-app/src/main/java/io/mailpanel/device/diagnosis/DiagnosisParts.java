package io.mailpanel.device.diagnosis;

import io.mailpanel.mail.diagnosis.ConnectionTest;

/**
 * What the diagnosis is made of.
 *
 * @param test makes the tests
 * @param last keeps the last result
 */
public record DiagnosisParts(ConnectionTest test, LastTest last) {}
