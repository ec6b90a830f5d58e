package io.mailpanel.hardware.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.real.PinMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The wiring page says what {@link PinMap#reference()} does. */
final class WiringPageTest {
    private static final Path DRAWING = Path.of("docs/pins.svg");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| GPIO(\\d+) \\| `([a-z_]+)` \\|.*");

    /** The drawing is made by the test: {@code -Dmailpanel.draw=true} writes it anew after a change of the wiring. */
    @Test
    void theDrawingShowsTheReferenceWiring() throws IOException {
        String drawn = new PinsDrawing(PinMap.reference()).draw();
        if (Boolean.getBoolean("mailpanel.draw")) {
            Files.createDirectories(DRAWING.getParent());
            Files.writeString(DRAWING, drawn);
        }
        assertThat(Files.readString(DRAWING)).isEqualTo(drawn);
    }

    @Test
    void theTableHasThePinsOfTheReferenceWiring() throws IOException {
        Map<String, Integer> bcm = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                int number = Integer.parseInt(row.group(2));
                bcm.put(row.group(3), number);
                assertThat(row.group(1)).as(line).isEqualTo(Integer.toString(Header.pin(number)));
            }
        }
        Map<String, Integer> expected = new TreeMap<>();
        PinMap.reference().roles().forEach((role, number) -> expected.put(role.key(), number));
        assertThat(bcm).isEqualTo(expected);
    }

    /** Facts of the header that do not come from the table above. */
    @Test
    void theHeaderIsTheHeader() {
        assertThat(Header.pin(14)).isEqualTo(8);
        assertThat(Header.pin(15)).isEqualTo(10);
        assertThat(Header.pin(3)).isEqualTo(5);
        assertThat(Header.pin(21)).isEqualTo(40);
        assertThat(Header.name(1)).isEqualTo("3.3 V");
        assertThat(Header.name(2)).isEqualTo("5 V");
        for (int bcm = 0; bcm <= 27; bcm++) {
            assertThat(Header.bcm(Header.pin(bcm))).contains(bcm);
        }
        assertThat(PinMap.reference().faults(true)).isEmpty();
    }
}
