package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a PEM file (RFC 7468). What stands between them is comment; a block that is not whole is an error. */
final class Pem {
    private static final Pattern LINE = Pattern.compile("-----(BEGIN|END) ([A-Z0-9 ]{1,40})-----");
    private static final String BYTE_ORDER_MARK =
            new String(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, StandardCharsets.ISO_8859_1);

    private Pem() {}

    /**
     * A block.
     *
     * @param label for example CERTIFICATE
     * @param body the lines between the two marks
     */
    record Block(String label, String body) {
        boolean certificate() {
            return label.equals("CERTIFICATE") || label.equals("X509 CERTIFICATE");
        }

        boolean key() {
            return label.endsWith("PRIVATE KEY");
        }

        /** The bytes; IllegalArgumentException if they are not base64. */
        byte[] bytes() {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        }

        /** The block as it stood in the file. */
        String text() {
            return "-----BEGIN " + label + "-----\n" + body + "-----END " + label + "-----\n";
        }

        /** Without the body: it may be a key. */
        @Override
        public String toString() {
            return "Block[" + label + "]";
        }
    }

    /** Whether the file has a PEM mark at all. */
    static boolean is(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /** @throws BadCertificate DAMAGED, with the number of the block */
    static List<Block> blocks(byte[] file) throws BadCertificate {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        List<Block> blocks = new ArrayList<>();
        String open = null;
        StringBuilder body = new StringBuilder();
        for (String raw : (text.startsWith(BYTE_ORDER_MARK) ? text.substring(3) : text).split("\r\n|\n|\r", -1)) {
            String line = raw.strip();
            Matcher mark = LINE.matcher(line);
            if (!mark.matches()) {
                if (open != null) {
                    body.append(line).append('\n');
                }
            } else if (mark.group(1).equals("BEGIN") && open == null) {
                open = mark.group(2);
                body.setLength(0);
            } else if (mark.group(2).equals(open) && mark.group(1).equals("END")) {
                blocks.add(new Block(open, body.toString()));
                open = null;
            } else {
                throw new BadCertificate(Reason.DAMAGED, blocks.size() + 1, "");
            }
        }
        if (open != null) {
            throw new BadCertificate(Reason.DAMAGED, blocks.size() + 1, "");
        }
        return blocks;
    }
}
