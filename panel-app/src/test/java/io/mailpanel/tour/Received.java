package io.mailpanel.tour;

import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What the stand-ins received, taken from their folders and looked at with other eyes than the product's. */
final class Received {
    private Received() {}

    /** Copies the newest mail and checks who sent it, to whom, its subject, and that a PDF is attached. */
    static void mail(Path folder, Path copy, String from, String to, String subject) throws Exception {
        Files.copy(newest(folder, ".eml"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (InputStream bytes = Files.newInputStream(copy)) {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), bytes);
            check(mail.getFrom()[0].toString().contains(from), "From is " + mail.getFrom()[0]);
            check(mail.getRecipients(Message.RecipientType.TO)[0].toString().contains(to), "To is another");
            check(subject.equals(mail.getSubject()), "the subject is " + mail.getSubject());
            check(mail.getMessageID() != null, "no Message-ID");
            check(hasPdf((Multipart) mail.getContent()), "no PDF is attached");
        }
    }

    /** Copies the newest print and its picture and checks that the sheet's text is in the bytes, in the code page. */
    static void sheet(Path folder, Path out, String account) throws IOException {
        Path bytes = newest(folder, ".bin");
        Path picture = Path.of(bytes.toString().replaceFirst("\\.bin$", ".png"));
        Files.copy(bytes, out.resolve("sheet.bin"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(picture, out.resolve("sheet.png"), StandardCopyOption.REPLACE_EXISTING);
        String text = new String(Files.readAllBytes(bytes), Charset.forName("IBM866"));
        check(text.contains(account), "the account is not on the sheet");
        check(text.contains("STARTTLS"), "the secure connection is not on the sheet");
    }

    private static Path newest(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(f -> f.toString().endsWith(ending))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            check(!found.isEmpty(), "nothing in " + folder.getFileName());
            return found.get(found.size() - 1);
        }
    }

    private static boolean hasPdf(Multipart parts) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("application/pdf")) {
                try (InputStream bytes = part.getInputStream()) {
                    return new String(bytes.readNBytes(5), StandardCharsets.US_ASCII).equals("%PDF-");
                }
            }
        }
        return false;
    }

    private static void check(boolean holds, String trouble) {
        if (!holds) {
            throw new AssertionError(trouble);
        }
    }
}
