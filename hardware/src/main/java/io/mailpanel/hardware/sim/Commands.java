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
    private final IntConsumer automaticStatus;

    /**
     * @param head does what they say
     * @param automaticStatus told of {@code GS a}
     * @param question told of a {@code DLE EOT n} between two commands, when its turn comes
     * @param unknown told of what is not understood
     */
    Commands(PrintHead head, IntConsumer automaticStatus, Runnable question, Consumer<String> unknown) {
        this.head = head;
        this.unknown = unknown;
        this.automaticStatus = automaticStatus;
        text();
        lines();
        pictures();
        // Answered when it arrived, see RealTime; it is no part of what is printed.
        fixed(DLE, 0x04, 1, a -> question.run());
        fixed(DC2, '#', 1, a -> {}); // Darker or lighter.
        fixed(GS, 'a', 1, a -> automaticStatus.accept(a[0]));
    }

    Optional<Command> find(int lead, int second) {
        return Optional.ofNullable(table.get(lead << 8 | second)).map(Supplier::get);
    }

    private void text() {
        fixed(ESC, '@', 0, a -> {
            head.reset();
            automaticStatus.accept(0);
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
        fixed(ESC, 'M', 1, a -> head.style(head.style().face((a[0] & 1) == 0 ? Face.A : Face.B)));
        fixed(ESC, ' ', 1, a -> head.style(head.style().gap(a[0])));
        digit(ESC, '-', 2, n -> head.style(head.style().underline(n)));
        fixed(GS, '!', 1, a -> head.style(head.style().size((a[0] >> 4 & 7) + 1, (a[0] & 7) + 1)));
        fixed(GS, 'B', 1, a -> head.style(head.style().reversed((a[0] & 1) != 0)));
        fixed(ESC, 't', 1, a -> chosen(head.characters().page(a[0]), "ESC t " + a[0]));
        fixed(ESC, 'R', 1, a -> chosen(head.characters().nation(a[0]), "ESC R " + a[0]));
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
        fixed(GS, 'L', 2, a -> head.left(a[0] + a[1] * 256));
        fixed(GS, 'W', 2, a -> head.width(a[0] + a[1] * 256));
        table.put(ESC << 8 | 'D', () -> new TabsCommand(head::tabs));
        table.put(GS << 8 | 'V', () -> new CutCommand(head, m -> unknown.accept("GS V " + m)));
    }

    private void pictures() {
        QrCommand qr = new QrCommand(head, unknown);
        table.put(
                GS << 8 | '(',
                () -> new CountedCommand((letter, p) -> {
                    if (letter == 'k') {
                        qr.run(p);
                    } else if (letter == 'K') {
                        return; // Darker or lighter, faster or slower.
                    } else {
                        unknown.accept("GS ( " + letter);
                    }
                }));
        table.put(GS << 8 | 'v', () -> new RasterCommand(head));
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
