package io.mailpanel.hardware;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where in a job its codes and pictures are, and which of them the printer was printing when it stopped. Not thread-safe. */
final class Elements {
    /** So much may pass between a printer's stop and its being noticed, and so wrong may the reckoning be. */
    private static final long SLACK_NS = Duration.ofMillis(600).toNanos();

    /** One that is being sent, or was. */
    private static final class Sent {
        private final Element element;
        private final int mark;
        private final long begins;
        private int endMark = Progress.NEVER;
        private long ends;

        Sent(Element element, int mark, long begins) {
            this.element = element;
            this.mark = mark;
            this.begins = begins;
            this.ends = begins;
        }
    }

    private final Progress progress;
    private final Pace pace;
    private final Ticks time;
    private final List<Sent> sent = new ArrayList<>();
    private List<Element> expected = List.of();

    /**
     * @param progress what the printer tells
     * @param pace what is reckoned where it does not
     */
    Elements(Progress progress, Pace pace, Ticks time) {
        this.progress = progress;
        this.pace = pace;
        this.time = time;
    }

    /** @param elements the job's, in order */
    void expect(List<Element> elements) {
        expected = elements;
    }

    /** A piece is about to be sent. */
    void before(Piece piece) throws IOException {
        for (Element element : expected) {
            if (element.start() == piece.start()) {
                sent.add(new Sent(element, progress.mark(), printedAt()));
            }
        }
    }

    /** A piece was sent. */
    void after(Piece piece) throws IOException {
        Sent last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        if (last == null || piece.end() > last.element.end()) {
            return;
        }
        last.ends = printedAt();
        if (piece.end() == last.element.end()) {
            last.endMark = progress.mark();
        }
    }

    private long printedAt() {
        long now = time.now();
        return now + Math.max(0, pace.untilPrinted(now));
    }

    /**
     * Where a job that stopped goes on.
     *
     * @param handed how many of its bytes the printer has
     */
    int goOnAt(int handed) {
        // Before the first byte there is nothing to go on with; a job that begins with a picture goes on where it was.
        return sent.stream()
                .filter(one -> one.element.start() > 0 && inPrint(one))
                .mapToInt(one -> one.element.start())
                .min()
                .orElse(handed);
    }

    private boolean inPrint(Sent one) {
        if (progress.tells()) {
            return progress.passed(one.mark) && !progress.passed(one.endMark);
        }
        long now = time.now();
        return one.begins - now <= 0 && one.ends - now >= -SLACK_NS;
    }
}
