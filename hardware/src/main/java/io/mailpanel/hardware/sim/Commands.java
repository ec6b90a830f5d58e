package io.mailpanel.hardware.sim;

import io.mailpanel.hardware.sim.CellFont.Face;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** The table of the commands this printer knows, by their two lead bytes. */
final class Commands {
    private static final int DLE = 0x10;
    private static final int DC2 = 0x12;
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;

    private final Map<Integer, Supplier<Command>> table = new HashMap<>();
    private final PrintHead head;
    private final Consumer<String> unknown;
    private final Replies replies;
    private final QrCommand qr;
    private boolean selected = true;
    private int selection = 1;

    /** What commands of a job make the printer say. */
    interface Replies {
        /** {@code GS a n}: from now on it tells its status by itself, or with 0 no more. */
        void automaticStatus(int n);

        /** {@code GS r 1}: whether there is paper. */
        void paperStatus();

        /** A {@code DLE EOT n} between two commands, whose turn has come; it was answered when it arrived, see RealTime. */
        void question();
    }

    /**
     * @param head does what they say
     * @param replies told of what is to be answered
     * @param unknown told of what is not understood
     */
    Commands(PrintHead head, Replies replies, Consumer<String> unknown) {
        this.head = head;
        this.unknown = unknown;
        this.replies = replies;
        qr = new QrCommand(head, unknown);
        text();
        lines();
        pictures();
        barcodes();
        machine();
    }

    Optional<Command> find(int lead, int second) {
        return Optional.ofNullable(table.get(lead << 8 | second)).map(Supplier::get);
    }

    /** Whether a command is carried out now: while the printer is deselected, only its selection and questions are. */
    boolean heeds(int lead, int second) {
        return selected || lead == ESC && second == '=' || lead == DLE && second == 0x04;
    }

    /** Whether it prints what comes; else it passes it over, see {@code ESC =}. */
    boolean selected() {
        return selected;
    }

    /** What to say of a job that was passed over. */
    String whyPassedOver() {
        return "ESC = " + selection + " (in force before this job: all of it was passed over)";
    }

    private void text() {
        fixed(ESC, '@', 0, a -> {
            head.reset();
            qr.reset();
            replies.automaticStatus(0);
        });
        fixed(FS, '.', 0, a -> {}); // Ends the two-byte characters, which this printer never begins.
        fixed(
                ESC,
                '!',
                1,
                a -> head.style(head.style()
                        .face((a[0] & 1) == 0 ? Face.A : Face.B)
                        .bold((a[0] & 0x08) != 0)
                        .size((a[0] >> 5 & 1) + 1, (a[0] >> 4 & 1) + 1)
                        .underline(a[0] >> 7 & 1)));
        fixed(ESC, 'E', 1, a -> head.style(head.style().bold((a[0] & 1) != 0)));
        fixed(ESC, 'G', 1, a -> head.style(head.style().bold((a[0] & 1) != 0)));
        digit(ESC, 'M', 1, n -> head.style(head.style().face(n == 0 ? Face.A : Face.B)));
        fixed(ESC, ' ', 1, a -> head.style(head.style().gap(a[0])));
        digit(ESC, '-', 2, n -> head.style(head.style().underline(n)));
        fixed(ESC, '{', 1, a -> turned('{', a[0] & 1));
        digit(ESC, 'V', 1, n -> turned('V', n));
        fixed(GS, '!', 1, a -> size(a[0]));
        fixed(GS, 'B', 1, a -> head.style(head.style().reversed((a[0] & 1) != 0)));
        fixed(ESC, 't', 1, a -> chosen(head.characters().page(a[0]), "ESC t " + a[0]));
        fixed(ESC, 'R', 1, a -> chosen(head.characters().nation(a[0]), "ESC R " + a[0]));
    }

    /** What is no ink: answers, heat, the money drawer. */
    private void machine() {
        fixed(DLE, 0x04, 1, a -> question(a[0]));
        fixed(GS, 'a', 1, a -> replies.automaticStatus(a[0]));
        fixed(GS, 'r', 1, a -> paperStatus(a[0]));
        without(DC2, '#', 1, "DC2 # (print density)");
        without(ESC, '7', 3, "ESC 7 (heating)");
        without(ESC, 'p', 3, "ESC p (a cash drawer, of which there is none)");
        fixed(ESC, '=', 1, a -> select((a[0] & 1) != 0, a[0]));
    }

    /** Printer or display: what is meant for a display is no ink here, until the printer is meant again. */
    private void select(boolean printer, int n) {
        selected = printer;
        if (!printer) {
            selection = n;
            unknown.accept("ESC = " + n + " (not for the printer, like all that follows until ESC = 1)");
        }
    }

    /** Barcodes are not drawn, but their settings are no text. */
    private void barcodes() {
        for (char setting : "hwfH".toCharArray()) {
            without(GS, setting, 1, "GS " + setting + " (a barcode's setting; none are drawn here)");
        }
        table.put(GS << 8 | 'k', () -> new BarcodeCommand(unknown));
    }

    private void size(int n) {
        if ((n & 0x88) == 0) {
            head.style(head.style().size((n >> 4) + 1, (n & 7) + 1));
        } else {
            unknown.accept("GS ! " + n);
        }
    }

    private void question(int n) {
        if (RealTime.asks(n)) {
            replies.question();
        } else {
            unknown.accept("DLE EOT " + n);
        }
    }

    private void paperStatus(int n) {
        if (n == 1 || n == '1') {
            replies.paperStatus();
        } else {
            unknown.accept("GS r " + n);
        }
    }

    private void left(int dots) {
        head.left(dots);
        if (dots >= head.paperDots()) {
            unknown.accept("GS L " + dots + " (beyond the paper of " + head.paperDots() + " dots)");
        }
    }

    private void width(int dots) {
        head.width(dots);
        if (dots < head.style().face().width) {
            unknown.accept("GS W " + dots + " (narrower than a character: each has a line to itself)");
        }
    }

    private void turned(char second, int n) {
        if (n != 0) {
            // Its text comes out upright.
            unknown.accept("ESC " + second + " " + n);
        }
    }

    private void chosen(Optional<CharacterSet> set, String command) {
        set.ifPresentOrElse(head::characters, () -> unknown.accept(command));
    }

    private void lines() {
        digit(ESC, 'a', 2, head::align);
        fixed(ESC, 'd', 1, a -> head.feedLines(a[0]));
        fixed(ESC, 'J', 1, a -> head.feedDots(a[0]));
        fixed(ESC, '2', 0, a -> head.defaultLineSpacing());
        fixed(ESC, '3', 1, a -> head.lineSpacing(a[0]));
        fixed(ESC, '$', 2, a -> head.position(a[0] + a[1] * 256));
        fixed(ESC, '\\', 2, a -> head.move((short) (a[0] + a[1] * 256)));
        fixed(ESC, 'i', 0, a -> head.cut(false, 0));
        fixed(ESC, 'm', 0, a -> head.cut(false, 0));
        fixed(GS, 'L', 2, a -> left(a[0] + a[1] * 256));
        fixed(GS, 'W', 2, a -> width(a[0] + a[1] * 256));
        table.put(ESC << 8 | 'D', () -> new TabsCommand(head::tabs));
        table.put(GS << 8 | 'V', () -> new CutCommand(head, m -> unknown.accept("GS V " + m)));
    }

    private void pictures() {
        table.put(
                GS << 8 | '(',
                () -> new CountedCommand((letter, p) -> {
                    if (letter == 'k') {
                        qr.run(p);
                    } else if (letter == 'K') {
                        control(p);
                    } else {
                        unknown.accept(
                                "GS ( " + (letter > 0x20 && letter < 0x7F ? letter : "%02X".formatted((int) letter)));
                    }
                }));
        table.put(GS << 8 | 'v', () -> new RasterCommand(head, unknown));
        table.put(ESC << 8 | '*', () -> new ColumnsCommand(head, unknown));
    }

    /** One whose arguments are passed over, for it has no effect here; that is said. */
    private void without(int lead, int second, int count, String report) {
        fixed(lead, second, count, a -> unknown.accept(report));
    }

    /** {@code GS ( K}, function 49: 100 % density, in both its numbers, is how it prints anyway. */
    private void control(int[] p) {
        boolean asItIs = p.length == 2 && p[0] == 49 && (p[1] == 0 || p[1] == 48);
        if (!asItIs) {
            unknown.accept("GS ( K (print density and speed)");
        }
    }

    private void fixed(int lead, int second, int count, Consumer<int[]> action) {
        table.put(lead << 8 | second, () -> Command.fixed(count, action));
    }

    /** An argument 0 to {@code most}, as a number or as a digit. */
    private void digit(int lead, char second, int most, IntConsumer action) {
        fixed(lead, second, 1, a -> {
            int n = a[0] >= '0' ? a[0] - '0' : a[0];
            if (n <= most) {
                action.accept(n);
            } else {
                unknown.accept((lead == ESC ? "ESC " : "GS ") + second + " " + a[0]);
            }
        });
    }
}
