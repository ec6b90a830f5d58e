package io.mailpanel.hardware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.Pin.Direction;
import org.junit.jupiter.api.Test;

/** A pin is where the wiring page's drawing has it. */
final class PinHeaderTest {
    @Test
    void everyPinOfTheHeader() {
        for (int bcm = 0; bcm <= 27; bcm++) {
            assertThat(new Pin("lab", bcm, Direction.IN, true, true).header()).hasValue(Header.pin(bcm));
        }
        assertThat(new Pin("lab", 28, Direction.IN, true, true).header()).isEmpty();
        assertThat(new Pin("lab", -1, Direction.IN, true, true).header()).isEmpty();
    }
}
