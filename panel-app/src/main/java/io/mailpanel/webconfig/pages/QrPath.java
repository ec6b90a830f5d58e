package io.mailpanel.webconfig.pages;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path: a line one module wide along each run of dark modules.
 *
 * @param edge its width and height in modules, with the quiet zone of 4 on each side
 * @param path to be stroked, not filled
 */
public record QrPath(int edge, String path) {
    private static final int QUIET = 4;

    /** The code of an address; on a screen nothing soils it, so it needs little error correction. */
    static QrPath of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.LOW);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int from = -1;
            int pen = -1;
            for (int x = 0; x <= code.size; x++) {
                boolean dark = x < code.size && code.getModule(x, y);
                if (dark && from < 0) {
                    from = x;
                } else if (!dark && from >= 0) {
                    if (pen < 0) {
                        path.append('M')
                                .append(from + QUIET)
                                .append(' ')
                                .append(y + QUIET)
                                .append(".5");
                    } else {
                        path.append('m').append(from - pen).append(" 0");
                    }
                    path.append('h').append(x - from);
                    pen = x;
                    from = -1;
                }
            }
        }
        return new QrPath(code.size + 2 * QUIET, path.toString());
    }
}
