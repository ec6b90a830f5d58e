package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Kind.Wrong;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.real.Tone;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;

/** The kinds of values that say how the board is wired. */
final class BoardKinds {
    private static final Pattern TONE = Pattern.compile("chip=(\\d{1,3}),channel=(\\d{1,3}),hertz=(\\d{1,5})");
    private static final Pattern LAB = Pattern.compile("(in|out):(\\d{1,2})");

    private BoardKinds() {}

    /** Where something is wired; empty for nowhere. */
    static Kind<Optional<Wired>> pin() {
        return new Kind<>(
                "a BCM number as \"17\", \"!17\" if it is wired the other way, or \"\" for none", (value, base) -> {
                    if (Kinds.string(value).isEmpty()) {
                        return Optional.empty();
                    }
                    Optional<Wired> wired = Wired.read(Kinds.string(value));
                    if (wired.isEmpty()) {
                        throw new Wrong(Kinds.quoted(Kinds.string(value)) + " is no pin");
                    }
                    return wired;
                });
    }

    /** A buzzer on a PWM channel; empty for none. */
    static Kind<Optional<Tone>> tone() {
        return new Kind<>("\"chip=0,channel=0,hertz=2700\" (hertz 100 to 20000), or \"\" for none", (value, base) -> {
            String text = Kinds.string(value);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Matcher found = TONE.matcher(text);
            if (!found.matches()) {
                throw new Wrong(Kinds.quoted(text) + " is no PWM channel");
            }
            try {
                return Optional.of(new Tone(number(found, 1), number(found, 2), number(found, 3)));
            } catch (IllegalArgumentException e) {
                throw new Wrong("the tone is out of range");
            }
        });
    }

    /** Further pins for a lab, each with its direction. */
    static Kind<Map<Integer, Direction>> lab() {
        return new Kind<>(
                "an array of \"in:N\" and \"out:N\" with BCM numbers, each pin once; [] for none", (value, base) -> {
                    if (!(value instanceof TomlArray array)) {
                        throw new Wrong(value + " is not an array");
                    }
                    Map<Integer, Direction> pins = new TreeMap<>();
                    for (Object entry : array.toList()) {
                        Matcher found = LAB.matcher(Kinds.string(entry));
                        if (!found.matches()) {
                            throw new Wrong(Kinds.quoted(Kinds.string(entry)) + " is no pin with its direction");
                        }
                        Direction direction = found.group(1).equals("in") ? Direction.IN : Direction.OUT;
                        if (pins.put(number(found, 2), direction) != null) {
                            throw new Wrong("GPIO" + found.group(2) + " is there twice");
                        }
                    }
                    return pins;
                });
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
