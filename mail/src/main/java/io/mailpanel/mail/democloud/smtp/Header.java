package io.mailpanel.mail.democloud.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The fields at the head of a message that the server looks at. */
final class Header {
    private final InternetAddress[] from;
    private final String messageId;

    private Header(InternetAddress[] from, String messageId) {
        this.from = from;
        this.messageId = messageId;
    }

    static Header read(Path message) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(message))) {
            InternetHeaders headers = new InternetHeaders(in, true);
            String id = headers.getHeader("Message-ID", null);
            return new Header(from(headers.getHeader("From")), id == null ? "" : id.strip());
        } catch (MessagingException e) {
            return new Header(new InternetAddress[0], "");
        }
    }

    private static InternetAddress[] from(String[] fields) {
        try {
            boolean one = fields != null && fields.length == 1;
            return one ? InternetAddress.parseHeader(fields[0], false) : new InternetAddress[0];
        } catch (AddressException e) {
            return new InternetAddress[0];
        }
    }

    /** Whether there is exactly one From field, with an address. */
    boolean valid() {
        return from.length > 0;
    }

    /** An address in From that is not the mailbox. */
    Optional<String> foreign(String mailbox) {
        return Arrays.stream(from)
                .map(InternetAddress::getAddress)
                .filter(a -> !mailbox.equalsIgnoreCase(a))
                .map(a -> a == null ? "" : a.replaceAll("[\\r\\n]", ""))
                .findFirst();
    }

    /** With its angle brackets; empty if there is none. */
    String messageId() {
        return messageId.replaceAll("[^\\x21-\\x7E]", "");
    }
}
