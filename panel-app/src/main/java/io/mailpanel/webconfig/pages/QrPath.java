package io.mailpanel.webconfig.pages;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as one SVG path of unit squares.
 *
 * @param edge its width and height in modules, with the quiet zone of 4 on each side
 * @param path the dark modules
 */
public record QrPath(int edge, String path) {
    private static final int QUIET = 4;

    /** The code of an address. */
    static QrPath of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPath(code.size + 2 * QUIET, path.toString());
    }
}
