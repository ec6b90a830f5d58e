package io.mailpanel.hardware.sim;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrSegment;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** {@code GS ( k} for QR codes: remembers model, module size, correction and data, and prints on demand. */
final class QrCommand {
    private static final int QR = 49;
    private static final int MODEL_2 = 50;
    private static final List<QrCode.Ecc> LEVELS =
            List.of(QrCode.Ecc.LOW, QrCode.Ecc.MEDIUM, QrCode.Ecc.QUARTILE, QrCode.Ecc.HIGH);

    private final PrintHead head;
    private final Consumer<String> unknown;
    private int module = 3;
    private QrCode.Ecc level = QrCode.Ecc.LOW;
    private byte[] data = {};

    QrCommand(PrintHead head, Consumer<String> unknown) {
        this.head = head;
        this.unknown = unknown;
    }

    /** @param p the command's parameters: cn, fn and what fn needs */
    void run(int[] p) {
        int function = p.length >= 2 && p[0] == QR ? p[1] : -1;
        if (function == 65 && p.length == 4) {
            model(p[2]);
        } else if (function == 82 && p.length == 3) {
            unknown.accept("GS ( k fn 82 (the size of a QR code, which is not told here)");
        } else if (function == 67 && p.length == 3 && p[2] >= 1 && p[2] <= 16) {
            module = p[2];
        } else if (function == 69 && p.length == 3 && p[2] >= 48 && p[2] <= 51) {
            level = LEVELS.get(p[2] - 48);
        } else if (function == 80 && p.length > 3 && p[2] == 48) {
            data = bytes(Arrays.copyOfRange(p, 3, p.length));
        } else if (function == 81 && p.length == 3 && p[2] == 48) {
            print();
        } else {
            unknown.accept("GS ( k with " + Arrays.toString(Arrays.copyOf(p, Math.min(3, p.length))));
        }
    }

    /** As after switching on. */
    void reset() {
        module = 3;
        level = QrCode.Ecc.LOW;
        data = new byte[0];
    }

    private void model(int n) {
        if (n != MODEL_2) {
            unknown.accept("GS ( k fn 65 model " + n + " (all are model 2 here)");
        }
    }

    private void print() {
        if (data.length == 0) {
            unknown.accept("GS ( k fn 81 (there is no data of a QR code to print)");
            return;
        }
        QrCode code;
        try {
            code = QrCode.encodeSegments(
                    List.of(QrSegment.makeBytes(data)), level, QrCode.MIN_VERSION, QrCode.MAX_VERSION, -1, false);
        } catch (DataTooLongException e) {
            unknown.accept("GS ( k with too much data for a QR code: " + data.length + " bytes");
            return;
        }
        head.lossOf(code.size * module, "GS ( k fn 81").ifPresent(unknown);
        for (int y = 0; y < code.size; y++) {
            Dots row = new Dots(code.size, 1);
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    row.blacken(x, 0);
                }
            }
            head.row(row.scaled(module, module));
        }
    }

    private static byte[] bytes(int[] values) {
        byte[] made = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            made[i] = (byte) values[i];
        }
        return made;
    }
}
