package io.mailpanel.mail.outbox;

/**
 * What became of one recipient of a job.
 *
 * @param address as in the envelope
 * @param outcome whether the server took the message for it
 * @param reply what the server said when it refused, for good or for now; empty if it did not
 */
public record RecipientResult(String address, Outcome outcome, String reply) {
    /** Whether the server took a message for a recipient. */
    public enum Outcome {
        /** Not said yet, or refused for now. */
        WAITING,
        /** It took it. */
        DELIVERED,
        /** It refused it for good. */
        REFUSED
    }

    static RecipientResult waiting(String address) {
        return new RecipientResult(address, Outcome.WAITING, "");
    }

    /** Whether it does not have the message. */
    public boolean missed() {
        return outcome != Outcome.DELIVERED;
    }

    @Override
    public String toString() {
        return reply.isEmpty() ? address : address + ": " + reply;
    }
}
