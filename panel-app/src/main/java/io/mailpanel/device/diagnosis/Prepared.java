package io.mailpanel.device.diagnosis;

/**
 * What is known of a preparatory step.
 *
 * @param step which one
 * @param finding how it stands
 * @param noteKey the text that says from what that is known, or why it is not
 */
public record Prepared(PreparationStep step, Finding finding, String noteKey) {
    /** How a step stands; the texts {@code prep.finding.<NAME>}. */
    public enum Finding {
        /** Seen to be done. */
        DONE,
        /** Seen not to be done. */
        TO_DO,
        /** It cannot be seen from here. */
        UNKNOWN
    }
}
