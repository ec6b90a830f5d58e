package io.mailpanel.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalInputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalOutputConfigBuilder;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import io.mailpanel.hardware.gpio.FakeKernel.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pi4J drives our providers over a chip. */
@Timeout(20)
final class CdevGpioTest {
    private final FakeKernel kernel = new FakeKernel();
    private final BlockingQueue<CdevEdge> edges = new LinkedBlockingQueue<>();

    @TempDir
    private Path devices;

    private Context pi4j;

    @BeforeEach
    void open() throws Exception {
        Files.createFile(devices.resolve("gpiochip0"));
        CdevGpio gpio = CdevGpio.open(kernel, devices, "pinctrl-fake");
        pi4j = Pi4J.newContextBuilder()
                .noAutoDetect()
                .disableShutdownHook()
                .add(gpio.inputs(), gpio.outputs())
                .build();
    }

    @AfterEach
    void close() {
        pi4j.shutdown();
    }

    @Test
    void anInputIsTakenWithItsPullAndDebounce() {
        pi4j.create(input(5).pull(PullResistance.PULL_UP).debounce(20_000L).build());

        Line line = kernel.line(5);
        assertThat(line.holder).isEqualTo("mailpanel:pin5");
        assertThat(line.debounce).isEqualTo(20_000);
        assertThat(line.flags)
                .isEqualTo(GpioAbi.INPUT | GpioAbi.EDGE_RISING | GpioAbi.EDGE_FALLING | GpioAbi.BIAS_PULL_UP);
    }

    @Test
    void pullDownNoPullAndActiveLowAreTheKernels() {
        pi4j.create(input(5).pull(PullResistance.PULL_DOWN).build());
        pi4j.create(input(6).load(CdevGpio.activeLow()).pull(PullResistance.OFF).build());

        assertThat(kernel.line(5).flags & ~(GpioAbi.EDGE_RISING | GpioAbi.EDGE_FALLING))
                .isEqualTo(GpioAbi.INPUT | GpioAbi.BIAS_PULL_DOWN);
        assertThat(kernel.line(6).flags & ~(GpioAbi.EDGE_RISING | GpioAbi.EDGE_FALLING))
                .isEqualTo(GpioAbi.INPUT | GpioAbi.BIAS_DISABLED | GpioAbi.ACTIVE_LOW);
    }

    @Test
    void edgesComeInOrderWithTheKernelsTimes() throws Exception {
        DigitalInput input = listened(5);

        kernel.edge(5, true, 1_000);
        kernel.edge(5, false, 2_000);
        kernel.edge(5, true, 3_000);

        for (long nanos = 1_000; nanos <= 3_000; nanos += 1_000) {
            CdevEdge edge = next();
            assertThat(edge.nanos()).isEqualTo(nanos);
            assertThat(edge.state()).isEqualTo(nanos == 2_000 ? DigitalState.LOW : DigitalState.HIGH);
            assertThat(edge.source()).isSameAs(input);
        }
        assertThat(input.state()).isEqualTo(DigitalState.HIGH);
    }

    @Test
    void lostEdgesDoNotStopTheOnesAfterThem() throws Exception {
        listened(5);

        kernel.edge(5, true, 1_000);
        kernel.lose(5);
        kernel.edge(5, true, 3_000);

        assertThat(next().nanos()).isEqualTo(1_000);
        assertThat(next().nanos()).isEqualTo(3_000);
    }

    @Test
    void inputsAddedLaterAreHeardAndAFailingListenerHarmsNobody() throws Exception {
        DigitalInput bad = pi4j.create(input(4).build());
        bad.addListener(event -> {
            throw new IllegalStateException("on purpose");
        });
        kernel.edge(4, true, 500);
        listened(5);
        listened(6);

        kernel.edge(6, true, 1_000);
        assertThat(next().source().address()).isEqualTo(6);
        kernel.edge(5, true, 2_000);
        assertThat(next().source().address()).isEqualTo(5);
    }

    @Test
    void anOutputHasItsFirstLevelAtOnceFollowsAndEndsWithItsLast() {
        DigitalOutput output = pi4j.create(
                output(17).initial(DigitalState.HIGH).shutdown(DigitalState.LOW).build());
        Line line = kernel.line(17);
        assertThat(line.flags).isEqualTo(GpioAbi.OUTPUT);
        assertThat(line.high).isTrue();
        assertThat(output.isHigh()).isTrue();

        output.low();
        assertThat(line.high).isFalse();
        output.high();
        assertThat(line.high).isTrue();

        pi4j.shutdown();
        assertThat(line.high).isFalse();
    }

    @Test
    void theEndGivesEverythingBack() {
        listened(5);
        pi4j.create(output(17).build());
        assertThat(kernel.openFiles()).isEqualTo(4); // chip, waker, two lines

        pi4j.shutdown();

        assertThat(kernel.openFiles()).isZero();
    }

    @Test
    void aBusyLineIsRefusedWithItsHolder() {
        kernel.hold(22, "spi0 CS1");

        assertThatThrownBy(() -> pi4j.create(output(22).build())).rootCause().isInstanceOf(KernelException.class);
        assertThatThrownBy(() -> pi4j.create(output(22).build()))
                .cause()
                .hasMessageContainingAll("GPIO22", "gpiochip0", "\"spi0 CS1\"", "mailpanel.toml");
    }

    @Test
    void aLineThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> pi4j.create(output(40).build()))
                .cause()
                .hasMessageContainingAll("GPIO40", "pinctrl-fake", "0 to 27");
    }

    @Test
    void aChipIsFoundByLabelNameAndPath() {
        for (String chip : new String[] {"pinctrl-fake", "gpiochip0", "/dev/gpiochip0"}) {
            try (CdevGpio gpio = CdevGpio.open(kernel, devices, chip)) {
                assertThat(gpio.label()).isEqualTo("pinctrl-fake");
                assertThat(gpio.lines()).isEqualTo(28);
            }
        }
    }

    @Test
    void aChipThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        Files.createFile(devices.resolve("gpiochip1")); // which this user may not open

        assertThatThrownBy(() -> CdevGpio.open(kernel, devices, "pinctrl-rp1"))
                .isInstanceOf(GpioException.class)
                .hasMessageContainingAll(
                        "\"pinctrl-rp1\"", "gpiochip0 (\"pinctrl-fake\", 28 lines)", "gpiochip1", "group gpio");
        assertThatThrownBy(() -> CdevGpio.open(kernel, Files.createDirectory(devices.resolve("none")), "x"))
                .hasMessageContaining("none at all");
    }

    private DigitalInput listened(int pin) {
        DigitalInput input = pi4j.create(input(pin).build());
        input.addListener(event -> edges.add((CdevEdge) event));
        return input;
    }

    private CdevEdge next() throws InterruptedException {
        return edges.poll(10, TimeUnit.SECONDS);
    }

    private DigitalInputConfigBuilder input(int pin) {
        return DigitalInput.newConfigBuilder(pi4j).id("pin" + pin).address(pin);
    }

    private DigitalOutputConfigBuilder output(int pin) {
        return DigitalOutput.newConfigBuilder(pi4j).id("pin" + pin).address(pin);
    }
}
