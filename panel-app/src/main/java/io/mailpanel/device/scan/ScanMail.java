package io.mailpanel.device.scan;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.OutgoingMail;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * The mail of one scan, in the device's language.
 *
 * @param request what was asked for
 * @param from the sender's address
 * @param info the device that sends
 * @param texts the language
 * @param at when it was scanned
 * @param times how times are written, and the zone of names
 */
record ScanMail(ScanRequest request, String from, DeviceInfo info, Texts texts, Instant at, TimeStyle times) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss");

    String subject() {
        return request.subject().isBlank()
                ? texts.get("scan.default_subject")
                : request.subject().strip();
    }

    OutgoingMail of(DocumentWriter.Document document) {
        return new OutgoingMail(
                Owner.DEVICE,
                from,
                ScanFields.recipients(request),
                subject(),
                body(document.pages()),
                attachments(document.files()));
    }

    /** Several files are numbered, with zeros before, so that they stand in their order everywhere. */
    private List<OutgoingMail.Attachment> attachments(List<Path> files) {
        String typed = ScanFields.fileName(request);
        String name = typed.isEmpty() ? "Scan_" + STAMP.format(at.atZone(times.zone())) : typed;
        FileFormat format = request.format();
        List<OutgoingMail.Attachment> attachments = new ArrayList<>();
        for (Path file : files) {
            String number = files.size() == 1 ? "" : "_%03d".formatted(attachments.size() + 1);
            attachments.add(
                    new OutgoingMail.Attachment(name + number + "." + format.ending(), format.mediaType(), file));
        }
        return attachments;
    }

    private String body(int pages) {
        Words words = new Words(texts, times);
        return texts.get("scan.body", info.name(), words.dateTime(at), pages)
                + (info.location().isBlank() ? "" : "\n" + texts.get("scan.body.location", info.location()));
    }
}
