package io.mailpanel.mail.democloud.smtp;

import java.util.List;

/**
 * A reply of the server.
 *
 * @param code the three digits
 * @param lines what stands after them, one or more lines, without line ends
 * @param then what happens after it was sent
 */
public record Reply(int code, List<String> lines, Then then) {
    /** What happens after a reply was sent. */
    public enum Then {
        /** The next command is read. */
        GO_ON,
        /** The connection becomes TLS. */
        START_TLS,
        /** The connection ends. */
        CLOSE
    }

    /** A reply of one line: the enhanced status code and the words. */
    public static Reply of(int code, String text) {
        return new Reply(code, List.of(text), Then.GO_ON);
    }

    Reply then(Then next) {
        return new Reply(code, lines, next);
    }

    boolean good() {
        return code < 400;
    }

    /** As it goes over the wire. */
    String wire() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(code)
                    .append(i < lines.size() - 1 ? '-' : ' ')
                    .append(lines.get(i))
                    .append("\r\n");
        }
        return out.toString();
    }
}
