package io.mailpanel.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.gpio.GpioAbi.ChipInfo;
import io.mailpanel.hardware.gpio.GpioAbi.Event;
import io.mailpanel.hardware.gpio.GpioAbi.LineInfo;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The expected bytes are written by hand from linux/gpio.h, for a little-endian machine, as all ours are. */
@EnabledIf("littleEndian")
final class GpioAbiTest {
    private static boolean littleEndian() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    @Test
    void aDebouncedInputIsAskedForAsTheHeaderSays() {
        String expected = "11000000" // offsets[0] = 17
                + zeros(63 * 4) // offsets[1..63]
                + "6d61696c70616e656c3a686f6d65" + zeros(18) // consumer[32] = "mailpanel:home"
                // config
                + "3401000000000000" // flags = INPUT 4, EDGE_RISING 16, EDGE_FALLING 32, BIAS_PULL_UP 256
                + "01000000" // num_attrs
                + zeros(5 * 4) // padding[5]
                + "03000000" + "00000000" // attrs[0].attr: id = DEBOUNCE 3, padding
                + "204e0000" + "00000000" // debounce_period_us = 20000 in its union of 8 bytes
                + "0100000000000000" // mask
                + zeros(9 * 24) // attrs[1..9]
                + "01000000" // num_lines
                + "00000000" // event_buffer_size: the kernel's own
                + zeros(5 * 4) // padding[5]
                + "00000000"; // fd, for the answer

        byte[] request = GpioAbi.request(
                17,
                "mailpanel:home",
                GpioAbi.INPUT | GpioAbi.EDGE_RISING | GpioAbi.EDGE_FALLING | GpioAbi.BIAS_PULL_UP,
                20_000,
                false);

        assertThat(HexFormat.of().formatHex(request)).isEqualTo(expected);
        assertThat(request).hasSize(592);
    }

    @Test
    void anOutputIsAskedForWithItsFirstLevel() {
        String expected = "1b000000" // offsets[0] = 27
                + zeros(63 * 4)
                + "6d" + zeros(31) // consumer = "m"
                + "0a00000000000000" // flags = ACTIVE_LOW 2, OUTPUT 8
                + "01000000" // num_attrs
                + zeros(5 * 4)
                + "02000000" + "00000000" // attrs[0].attr: id = OUTPUT_VALUES 2, padding
                + "0100000000000000" // values: the first line is high
                + "0100000000000000" // mask
                + zeros(9 * 24)
                + "01000000" // num_lines
                + zeros(7 * 4);

        byte[] request = GpioAbi.request(27, "m", GpioAbi.OUTPUT | GpioAbi.ACTIVE_LOW, 0, true);

        assertThat(HexFormat.of().formatHex(request)).isEqualTo(expected);
    }

    @Test
    void aLongHoldersNameKeepsItsEndingZero() {
        byte[] request = GpioAbi.request(0, "x".repeat(40), GpioAbi.INPUT, 0, false);

        assertThat(HexFormat.of().formatHex(request, 256, 288)).isEqualTo("78".repeat(31) + "00");
    }

    @Test
    void theNewLinesFileStandsAtTheRequestsEnd() {
        byte[] request = new byte[592];
        request[588] = 0x2a;
        request[589] = 0x01;

        assertThat(GpioAbi.fd(request)).isEqualTo(0x12a);
    }

    @Test
    void aChipsInfoIsRead() {
        byte[] bytes = bytes("6770696f6368697030" + zeros(23) // name[32] = "gpiochip0"
                + "70696e6374726c2d727031" + zeros(21) // label[32] = "pinctrl-rp1"
                + "36000000"); // lines = 54

        assertThat(bytes).hasSize(ChipInfo.BYTES);
        assertThat(ChipInfo.decode(bytes)).isEqualTo(new ChipInfo("gpiochip0", "pinctrl-rp1", 54));
    }

    @Test
    void aLinesInfoIsAskedForAndRead() {
        assertThat(HexFormat.of().formatHex(LineInfo.question(5)))
                .isEqualTo(zeros(64) + "05000000" + zeros(256 - 68)); // name[32], consumer[32], offset, …

        byte[] bytes = bytes("47" + "50" + "494f35" + zeros(27) // name[32] = "GPIO5"
                + "7370692d63733000" + zeros(24) // consumer[32] = "spi-cs0"
                + "05000000" // offset
                + "00000000" // num_attrs
                + "0900000000000000" // flags = USED 1, OUTPUT 8
                + zeros(10 * 16 + 4 * 4)); // attrs[10], padding[4]
        assertThat(bytes).hasSize(256);

        LineInfo info = LineInfo.decode(bytes);
        assertThat(info).isEqualTo(new LineInfo("GPIO5", "spi-cs0", 5, 9));
        assertThat(info.used()).isTrue();
    }

    @Test
    void aNameThatFillsItsFieldHasNoZero() {
        byte[] bytes = bytes("61".repeat(32) + "62".repeat(32) + "01000000");

        assertThat(ChipInfo.decode(bytes)).isEqualTo(new ChipInfo("a".repeat(32), "b".repeat(32), 1));
    }

    @Test
    void edgesAreReadOneAfterTheOther() {
        byte[] bytes = bytes(
                "00ca9a3b00000000" // timestamp_ns = 1 000 000 000
                        + "02000000" // id = FALLING_EDGE
                        + "05000000" // offset
                        + "09000000" // seqno
                        + "03000000" // line_seqno
                        + zeros(6 * 4) // padding[6]
                        + "01ca9a3b01000000" // timestamp_ns = 2^32 + 1 000 000 001
                        + "01000000" // id = RISING_EDGE
                        + "05000000"
                        + "0a000000"
                        + "04000000"
                        + zeros(6 * 4)
                        + zeros(48)); // the buffer's rest, not read

        assertThat(Event.decode(bytes, 96))
                .containsExactly(
                        new Event(1_000_000_000L, false, 5, 3), new Event(4_294_967_296L + 1_000_000_001L, true, 5, 4));
    }

    @Test
    void valuesAreBitsAndMask() {
        assertThat(HexFormat.of().formatHex(GpioAbi.values(true))).isEqualTo("0100000000000000" + "0100000000000000");
        assertThat(HexFormat.of().formatHex(GpioAbi.values(false))).isEqualTo("0000000000000000" + "0100000000000000");
        assertThat(GpioAbi.high(bytes("0100000000000000" + "0100000000000000"))).isTrue();
        assertThat(GpioAbi.high(bytes("0200000000000000" + "0100000000000000"))).isFalse();
    }

    @Test
    void theIoctlNumbersAreMadeOfDirectionSizeTypeAndNumber() {
        assertThat(GpioAbi.GET_CHIPINFO).isEqualTo(number(2, 68, 0x01));
        assertThat(GpioAbi.GET_LINEINFO).isEqualTo(number(3, 256, 0x05));
        assertThat(GpioAbi.GET_LINE).isEqualTo(number(3, 592, 0x07));
        assertThat(GpioAbi.GET_VALUES).isEqualTo(number(3, 16, 0x0e));
        assertThat(GpioAbi.SET_VALUES).isEqualTo(number(3, 16, 0x0f));
    }

    /** As _IOC in asm-generic/ioctl.h; GPIO's type is 0xB4. */
    private static int number(int direction, int size, int number) {
        return direction << 30 | size << 16 | 0xB4 << 8 | number;
    }

    private static String zeros(int bytes) {
        return "00".repeat(bytes);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
