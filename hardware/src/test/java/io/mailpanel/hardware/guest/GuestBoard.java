package io.mailpanel.hardware.guest;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.gpio.CdevEdge;
import io.mailpanel.hardware.gpio.CdevGpio;
import io.mailpanel.hardware.real.GpioDriver;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import io.mailpanel.hardware.real.SystemFiles;
import io.mailpanel.hardware.real.Timing;
import io.mailpanel.hardware.real.WiredBoard;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;

/**
 * Runs in the emulated machine and does with the product's own board what it is told on its input, a line a command; what the
 * board tells goes to its output, a line an event. Every command is answered with "done" or "failed" and why.
 */
public final class GuestBoard {
    private static final String CHIP = "9030000.pinctrl";

    private WiredBoard board;
    private Context pi4j;

    private GuestBoard() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        GuestBoard guest = new GuestBoard();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        say("ready java " + Runtime.version().feature());
        for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            if (!line.isBlank()) {
                guest.answer(line.strip());
            }
        }
    }

    private void answer(String line) {
        try {
            String[] words = line.split(" ");
            obey(words[0], Arrays.copyOfRange(words, 1, words.length));
            say("done " + line);
        } catch (RuntimeException e) {
            say("failed " + line + ": " + e.getMessage());
        }
    }

    private void obey(String verb, String[] words) {
        switch (verb) {
            case "open" -> board = open(words);
            case "second" -> open(words).close();
            case "light" -> board.light(Led.valueOf(words[0]), Light.valueOf(words[1]));
            case "beep" -> board.beep(Duration.ofMillis(Long.parseLong(words[0])));
            case "drive" -> board.drive(words[0], words[1].equals("high"));
            case "pins" -> board.pins().forEach(pin -> say("pin " + pin));
            case "activelow" -> activeLow(words[0], words[1]);
            case "control" -> control(words[0]);
            case "close" -> close();
            default -> throw new IllegalArgumentException("no such command");
        }
    }

    /** An input without debouncing, beside the board's. */
    private void control(String pin) {
        leaveChip();
        if (!pin.equals("off")) {
            DigitalInput input = chip().create(DigitalInput.newConfigBuilder(pi4j)
                    .id("control")
                    .address(Integer.valueOf(pin))
                    .debounce(0L)
                    .build());
            input.addListener(
                    event -> say("edge control " + event.state().isHigh() + " " + ((CdevEdge) event).nanos()));
        }
    }

    /** An output that the kernel turns round, by the provider alone; a board's own are turned round by Pi4J. */
    private void activeLow(String pin, String first) {
        leaveChip();
        chip().create(DigitalOutput.newConfigBuilder(pi4j)
                .load(CdevGpio.activeLow())
                .address(Integer.valueOf(pin))
                .initial(DigitalState.valueOf(first))
                .build());
    }

    /** The chip without a board. */
    private Context chip() {
        CdevGpio gpio = CdevGpio.open(Path.of("/dev"), CHIP);
        pi4j = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(gpio.inputs(), gpio.outputs())
                .build();
        return pi4j;
    }

    private void leaveChip() {
        if (pi4j != null) {
            pi4j.shutdown();
            pi4j = null;
        }
    }

    private void close() {
        board.close();
        leaveChip();
    }

    /** {@code open DRIVER CHIP ROLE=PIN …}. */
    private static WiredBoard open(String[] words) {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        for (String word : Arrays.copyOfRange(words, 2, words.length)) {
            String[] pair = word.split("=");
            roles.put(Role.valueOf(pair[0].toUpperCase(Locale.ROOT)), Integer.valueOf(pair[1]));
        }
        WiredBoard board = PiBoards.create(new PiBoards.Options(
                new PinMap(roles, Set.of(), Map.of()),
                GpioDriver.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Optional.of(words[1].equals("label") ? CHIP : words[1]),
                Optional.empty(),
                false,
                Timing.USUAL,
                SystemFiles.MACHINE));
        board.onPress(button -> say("press " + button));
        board.onLongPress(button -> say("long " + button));
        board.onSensor(
                sensor -> say("sensor " + sensor + " " + board.active(sensor).orElseThrow()));
        board.onEdge(edge -> say("edge " + edge.pin().name() + " " + edge.pin().high() + " " + edge.nanos()));
        try {
            board.opened().toCompletableFuture().join();
        } catch (CompletionException e) {
            board.close();
            throw new IllegalStateException(e.getCause().getMessage(), e);
        }
        return board;
    }

    /** The mark tells our lines from the kernel's on the same wire. */
    private static synchronized void say(String line) {
        System.out.println("@ " + line);
        System.out.flush();
    }
}
