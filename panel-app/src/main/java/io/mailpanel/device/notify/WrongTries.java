package io.mailpanel.device.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts wrong administrator passwords, of all places together, so that going from one to another hides nothing. What is an
 * hour old counts no more, nor what a place did before its right one. For one thread.
 */
final class WrongTries {
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final List<Try> tries = new ArrayList<>();

    private record Try(Instant at, String place) {}

    /**
     * A password was checked.
     *
     * @param most so many wrong ones are an event, and the counting begins anew
     */
    Optional<Happening> checked(String place, boolean right, Instant now, int most) {
        tries.removeIf(
                t -> t.at().isBefore(now.minus(FORGOTTEN)) || right && t.place().equals(place));
        if (right) {
            return Optional.empty();
        }
        tries.add(new Try(now, place));
        if (tries.size() < most) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>();
        facts.add(Integer.toString(tries.size()));
        facts.add(Long.toString(now.toEpochMilli()));
        tries.stream().map(Try::place).distinct().forEach(facts::add);
        tries.clear();
        return Optional.of(new Happening(NotifyEvent.WRONG_PASSWORD, "", now, facts));
    }
}
