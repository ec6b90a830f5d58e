package io.mailpanel.device.board;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.board.LabBoard.Condition;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.PinEdge;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The hardware lab on a board. */
public final class BoardLab implements LabDesk {
    private final Board board;
    private final Optional<BoardHands> hands;
    private final Clock clock;
    private final Runnable relight;
    private final Frames frames;
    private final EdgeLog log = new EdgeLog();
    /** The level that each output was given by hand. */
    private final Map<String, Boolean> driven = new ConcurrentHashMap<>();

    private volatile Opening opening = new Opening(Condition.OPENING, "");

    private record Opening(Condition condition, String reason) {}

    /**
     * Cheap; the board is asked for with {@link #start()}.
     *
     * @param hands works the board's inputs, where that is possible
     * @param clock for the time of day of edges
     * @param thread where watchers are called
     * @param relight lights all lamps as the device wants them
     */
    public BoardLab(Board board, Optional<BoardHands> hands, Clock clock, Executor thread, Runnable relight) {
        this.board = board;
        this.hands = hands;
        this.clock = clock;
        this.relight = relight;
        this.frames = new Frames(thread);
    }

    /** Opens the board, if nobody has, and logs edges from now on. Call once. */
    public void start() {
        board.onEdge(this::edge);
        board.opened().whenComplete((nothing, failure) -> {
            opening = failure == null ? open() : new Opening(Condition.FAILED, reason(failure));
            frames.changed();
        });
    }

    private Opening open() {
        return new Opening(board.pins().isEmpty() ? Condition.NO_PINS : Condition.OPEN, "");
    }

    private static String reason(Throwable failure) {
        Throwable at = failure instanceof CompletionException ? failure.getCause() : failure;
        return at.getMessage() == null ? at.toString() : at.getMessage();
    }

    private void edge(PinEdge edge) {
        // The kernel gives the time of the edge on its own clock: count back from now.
        log.add(edge, clock.instant().minusNanos(System.nanoTime() - edge.nanos()));
        if (lamp(edge.pin())) {
            // Another level than the one given by hand: the device has lit it anew.
            driven.remove(edge.pin().name(), !edge.pin().high());
        }
        frames.changed();
    }

    private static boolean lamp(Pin pin) {
        return LabPin.of(pin, false).kind() == LabPin.Kind.LAMP;
    }

    @Override
    public LabBoard board() {
        Opening now = opening;
        List<LabPin> pins = now.condition() != Condition.OPEN
                ? List.of()
                : board.pins().stream()
                        .map(pin -> LabPin.of(pin, Boolean.valueOf(pin.high()).equals(driven.get(pin.name()))))
                        .toList();
        return new LabBoard(now.condition(), now.reason(), pins, log.newestFirst());
    }

    @Override
    public Subscription watch(Runnable listener) {
        return frames.watch(listener);
    }

    @Override
    public void drive(String pin, boolean high) {
        board.drive(pin, high);
        driven.put(pin, high);
        // It may have had that level before: then there is no edge.
        frames.changed();
    }

    @Override
    public void release() {
        for (Pin pin : board.pins()) {
            if (driven.remove(pin.name()) != null && !lamp(pin)) {
                board.drive(pin.name(), !pin.activeHigh());
            }
        }
        relight.run();
        frames.changed();
    }

    @Override
    public void clearEdges() {
        log.clear();
        frames.changed();
    }

    @Override
    public Optional<BoardHands> hands() {
        return hands;
    }
}
