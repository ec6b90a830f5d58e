package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import java.nio.file.Path;
import java.util.List;

/**
 * What the device wants sent.
 *
 * @param owner whose account sends it
 * @param from the sender's address
 * @param recipients one or more addresses
 * @param subject free text; line breaks are removed
 * @param text the body, plain text
 * @param attachments files; read before submit returns
 * @param kind what it is
 */
public record OutgoingMail(
        Owner owner,
        String from,
        List<String> recipients,
        String subject,
        String text,
        List<Attachment> attachments,
        JobKind kind) {

    /** What a person wants sent. */
    public OutgoingMail(
            Owner owner,
            String from,
            List<String> recipients,
            String subject,
            String text,
            List<Attachment> attachments) {
        this(owner, from, recipients, subject, text, attachments, JobKind.DOCUMENT);
    }

    /**
     * A file to attach.
     *
     * @param fileName as the recipient sees it; line breaks and path separators are removed
     * @param mediaType for example application/pdf
     * @param file where its bytes are
     */
    public record Attachment(String fileName, String mediaType, Path file) {}
}
