package io.mailpanel.device.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.GpioDriver;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.SystemFiles;
import io.mailpanel.hardware.real.Timing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The POWER button and the first touch, on the simulated board. */
@Timeout(60)
final class DevicePowerTest {
    private final SimBoard board =
            Boards.simulated(PinMap.reference(), new Timing(Duration.ofMillis(5), Duration.ofMillis(300), false));
    private final BlockingQueue<Boolean> light = new LinkedBlockingQueue<>();
    private final BlockingQueue<BoardState> states = new LinkedBlockingQueue<>();
    private final BlockingQueue<Button> panel = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> machine = new LinkedBlockingQueue<>();
    private DevicePower power;

    @AfterEach
    void close() {
        power.close();
        board.close();
    }

    @Test
    void aShortPressDarkensAndAnyButtonOnlyWakes() throws Exception {
        open(Duration.ZERO);
        board.press(Button.POWER);
        await(BoardState::asleep);
        assertThat(next(light)).isFalse();
        board.press(Button.HOME);
        await(state -> !state.asleep());
        assertThat(next(light)).isTrue();
        assertThat(panel).isEmpty();
        board.press(Button.BACK);
        assertThat(next(panel)).isEqualTo(Button.BACK);
        board.press(Button.POWER);
        await(BoardState::asleep);
        board.press(Button.POWER);
        await(state -> !state.asleep());
    }

    @Test
    void theFirstTouchIsSwallowedTheSecondIsNot() throws Exception {
        open(Duration.ZERO);
        board.press(Button.POWER);
        await(BoardState::asleep);
        assertThat(power.touched()).isTrue();
        assertThat(power.touched()).isFalse();
    }

    @Test
    void aLongPressAsksAndWakes() throws Exception {
        open(Duration.ZERO);
        board.press(Button.POWER);
        await(BoardState::asleep);
        board.hold(Button.POWER);
        await(state -> state.offersOff() && !state.asleep());
        power.cancel();
        assertThat(power.state().offersOff()).isFalse();
        board.hold(Button.POWER);
        await(BoardState::offersOff);
        power.switchOff().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(next(machine)).isEqualTo("off");
        assertThat(power.state().offersOff()).isFalse();
        // The long press was no short one as well.
        assertThat(power.state().asleep()).isFalse();
    }

    @Test
    void whatTheSystemSaysAgainstItIsTold() {
        power = new DevicePower(
                new PowerParts(refusing("Interactive authentication required."), light::add, Duration.ZERO), () -> {});
        assertThatThrownBy(() -> power.restart().toCompletableFuture().get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessage("Interactive authentication required.");
    }

    @Test
    void withoutTouchesItGoesDarkByItselfAndATouchPutsThatOff() throws Exception {
        open(Duration.ofMillis(400));
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(600);
        long touched = 0;
        while (System.nanoTime() < until) {
            touched = System.nanoTime();
            power.touched();
        }
        // On a machine under load it may have gone dark between two touches as well.
        await(state -> state.asleep() && power.state().asleep());
        assertThat(System.nanoTime() - touched).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(400));
        assertThat(light).contains(false);
    }

    @Test
    void itsEndLeavesTheScreenLit() throws Exception {
        open(Duration.ZERO);
        board.press(Button.POWER);
        await(BoardState::asleep);
        assertThat(next(light)).isFalse();
        power.close();
        assertThat(next(light)).isTrue();
    }

    @Test
    void anUndervoltageOfThePiIsInTheState(@TempDir Path root) throws Exception {
        write(root.resolve("proc/device-tree/model"), "Raspberry Pi 4 Model B Rev 1.4\0");
        write(root.resolve("sys/class/hwmon/hwmon1/name"), "rpi_volt\n");
        write(root.resolve("sys/class/hwmon/hwmon1/in0_lcrit_alarm"), "1\n");
        write(root.resolve("sys/devices/platform/soc/soc:firmware/get_throttled"), "50000\n");
        try (Board pi = PiBoards.create(new PiBoards.Options(
                PinMap.reference(),
                GpioDriver.CDEV,
                Optional.empty(),
                Optional.empty(),
                false,
                Timing.USUAL,
                new SystemFiles(root)))) {
            make(Duration.ZERO).start(pi);
            await(BoardState::supplyLow);
            assertThat(power.state().supply()).isEqualTo(new PowerSupply(Condition.LOW, Condition.GOOD));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void open(Duration blankAfter) {
        make(blankAfter).start(board);
    }

    private DevicePower make(Duration blankAfter) {
        PowerSwitch off = new PowerSwitch() {
            @Override
            public boolean restarts() {
                return true;
            }

            @Override
            public void off() {
                machine.add("off");
            }

            @Override
            public void restart() {
                machine.add("restart");
            }
        };
        DevicePower[] made = new DevicePower[1];
        power = new DevicePower(new PowerParts(off, light::add, blankAfter), () -> states.add(made[0].state()));
        made[0] = power;
        power.onButton(panel::add);
        return power;
    }

    private static PowerSwitch refusing(String words) {
        return new PowerSwitch() {
            @Override
            public boolean restarts() {
                return true;
            }

            @Override
            public void off() throws IOException {
                throw new IOException(words);
            }

            @Override
            public void restart() throws IOException {
                throw new IOException(words);
            }
        };
    }

    private void await(Predicate<BoardState> wanted) throws InterruptedException {
        BoardState seen = next(states);
        while (!wanted.test(seen)) {
            seen = next(states);
        }
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }
}
