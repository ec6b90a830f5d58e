package io.mailpanel.hardware.sim;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A job that an emulated printer has finished.
 *
 * @param bytes what came, without questions
 * @param strip the paper that came out
 * @param notCarriedOut what of it was not understood, has no effect here or was cut off; each once, in order
 */
public record PrintedJob(byte[] bytes, BufferedImage strip, List<String> notCarriedOut) {}
