package io.mailpanel.mail.outbox;

import io.mailpanel.mail.outbox.JobTable.Draft;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What stands behind a stored message in its file: a line that says all that its row says, so that the row can be made again
 * when the database has lost it, and a last line with the first one's length and checksum. One byte of the last line says
 * whether the message has failed for good: it is written over in its place, which needs no room and cannot be half done.
 */
final class Slip {
    private static final String LAST = "mailpanel-slip 1 %08x %s\n";
    private static final Pattern LAST_LINE = Pattern.compile("mailpanel-slip([ -])1 ([0-9a-f]{8}) ([0-9a-f]{8})\n");
    private static final int MARK = LAST.indexOf(' ');
    private static final char WAITS = ' ';
    private static final char FAILED = '-';
    private static final int LAST_BYTES = String.format(LAST, 0, "00000000").length();
    private static final int LONGEST = 1 << 20;

    private Slip() {}

    /** The lines for this row. */
    static byte[] of(Draft row) {
        Map<String, String> values = new TreeMap<>();
        values.put("owner", row.owner());
        values.put("id", row.messageId());
        values.put("from", row.sender());
        values.put("to", String.join("\n", row.recipients()));
        values.put("subject", row.subject());
        values.put("kind", row.kind().name());
        values.put("at", Long.toString(row.now().toEpochMilli()));
        values.put("bytes", Long.toString(row.body().bytes()));
        values.put("crc", row.body().checksum());
        String line = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "\n", "\n"));
        byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
        return (line + String.format(LAST, bytes.length, sum(bytes))).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * What a slip says.
     *
     * @param row its job
     * @param failed whether that had failed for good
     */
    record Said(Draft row, boolean failed) {}

    /**
     * Writes on the slip whether its message has failed for good; durable when it returns. What has no slip is left alone.
     *
     * @throws IOException if the file cannot be read or written
     */
    static void mark(Path file, boolean failed) throws IOException {
        byte wanted = (byte) (failed ? FAILED : WAITS);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long at = channel.size() - LAST_BYTES;
            ByteBuffer last = ByteBuffer.allocate(LAST_BYTES);
            if (at < 0 || channel.read(last, at) < LAST_BYTES) {
                return;
            }
            String line = new String(last.array(), StandardCharsets.US_ASCII);
            if (LAST_LINE.matcher(line).matches() && last.get(MARK) != wanted) {
                channel.write(ByteBuffer.wrap(new byte[] {wanted}), at + MARK);
                channel.force(false);
            }
        }
    }

    /**
     * What the slip of a stored message says; the message itself is still to be checked.
     *
     * @return empty if there is no slip behind it, or a damaged one
     * @throws IOException if the file cannot be read
     */
    static Optional<Said> read(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long end = in.length() - LAST_BYTES;
            if (end < 0) {
                return Optional.empty();
            }
            Matcher last = LAST_LINE.matcher(new String(read(in, end, LAST_BYTES), StandardCharsets.US_ASCII));
            if (!last.matches()) {
                return Optional.empty();
            }
            int length = Integer.parseUnsignedInt(last.group(2), 16);
            if (length < 2 || length > Math.min(end, LONGEST)) {
                return Optional.empty();
            }
            byte[] line = read(in, end - length, length);
            boolean failed = last.group(1).charAt(0) == FAILED;
            return sum(line).equals(last.group(3))
                    ? row(file, end - length, line).map(row -> new Said(row, failed))
                    : Optional.empty();
        }
    }

    private static byte[] read(RandomAccessFile in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readFully(bytes);
        return bytes;
    }

    private static Optional<Draft> row(Path file, long message, byte[] line) {
        Map<String, String> values = new TreeMap<>();
        for (String value : new String(line, StandardCharsets.US_ASCII).strip().split("&")) {
            int equals = value.indexOf('=');
            values.put(
                    value.substring(0, equals), URLDecoder.decode(value.substring(equals + 1), StandardCharsets.UTF_8));
        }
        if (Long.parseLong(values.get("bytes")) != message) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                values.get("owner"),
                values.get("id"),
                values.get("from"),
                List.of(values.get("to").split("\n")),
                values.get("subject"),
                new Spool.Body(file.getFileName().toString(), message, values.get("crc")),
                JobKind.valueOf(values.get("kind")),
                Instant.ofEpochMilli(Long.parseLong(values.get("at")))));
    }

    private static String sum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
