package io.mailpanel.hardware.wiring;

import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Draws {@code docs/pins.svg}: the header with what the reference wiring puts on it. */
final class PinsDrawing {
    private static final int PITCH = 34;
    private static final int TOP = 96;
    private static final int MIDDLE = 480;
    private static final int WIDTH = 960;
    private static final int HEIGHT = TOP + 20 * PITCH + 92;

    private record Use(String text, String colour) {}

    private final StringBuilder svg = new StringBuilder();
    private final Map<Integer, Use> uses = new LinkedHashMap<>();

    PinsDrawing(PinMap wiring) {
        wiring.roles().forEach((role, bcm) -> uses.put(bcm, use(role)));
        uses.put(14, new Use("Printer: Pi's TX → printer's RX", "#00696e"));
        uses.put(15, new Use("Printer: Pi's RX ← printer's TX, 5 V → 3.3 V!", "#00696e"));
    }

    private static Use use(Role role) {
        String name = role.key().substring(role.key().indexOf('_') + 1).toUpperCase(Locale.ROOT);
        return switch (role) {
            case LED_POWER, LED_DATA, LED_ERROR -> new Use("LED " + name + ", 330 Ω to ground", "#8a5100");
            case BUTTON_HOME, BUTTON_BACK, BUTTON_POWER -> new Use("Button " + name + " to ground", "#0b57d0");
            case SENSOR_PAPER -> new Use("Sensor PAPER OUT to ground", "#146c2e");
            case SENSOR_COVER -> new Use("Sensor COVER OPEN to ground", "#146c2e");
            case BUZZER -> new Use("Buzzer, through a transistor", "#7b4397");
        };
    }

    String draw() {
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\""
                + " font-family=\"Roboto, 'DejaVu Sans', Arial, sans-serif\">");
        line("<title>The 40-pin header with Mailpanel's reference wiring</title>");
        line("<rect width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" rx=\"16\" fill=\"#f8fafd\"/>");
        text(MIDDLE, 40, "middle", "#191c20", 22, 500, "40-pin header, reference wiring");
        text(
                MIDDLE,
                66,
                "middle",
                "#43474e",
                14,
                400,
                "Seen from above: pin 1 is at the corner of the board, the USB sockets are below");
        line("<rect x=\"" + (MIDDLE - 48) + "\" y=\"" + (TOP - 10) + "\" width=\"96\" height=\"" + (20 * PITCH + 12)
                + "\" rx=\"8\" fill=\"#191c20\"/>");
        for (int pin = 1; pin <= 40; pin++) {
            pin(pin);
        }
        int foot = TOP + 20 * PITCH + 36;
        text(
                MIDDLE,
                foot,
                "middle",
                "#43474e",
                14,
                400,
                "Grounds are all one: any of them will do. GPIO levels are 3.3 V;"
                        + " 5 V at a GPIO pin destroys the board.");
        text(
                MIDDLE,
                foot + 24,
                "middle",
                "#43474e",
                14,
                400,
                "The printer has a supply of its own; its ground goes to a ground of the header.");
        line("</svg>");
        return svg.toString();
    }

    private void pin(int pin) {
        boolean left = pin % 2 == 1;
        int y = TOP + (pin - 1) / 2 * PITCH + 16;
        int x = MIDDLE + (left ? -22 : 22);
        Use use = Header.bcm(pin).map(uses::get).orElse(null);
        String hole = use != null ? use.colour() : metal(Header.name(pin));
        line("<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"13\" fill=\"" + hole + "\"/>");
        text(x, y + 4, "middle", "#ffffff", 12, 500, Integer.toString(pin));
        int name = MIDDLE + (left ? -62 : 62);
        String anchor = left ? "end" : "start";
        boolean reserved = pin == 27 || pin == 28;
        boolean power = Header.bcm(pin).isEmpty();
        String ink = use != null || power ? "#191c20" : "#74777f";
        text(name, y + 5, anchor, ink, 14, use != null ? 500 : 400, Header.name(pin));
        if (use != null) {
            int at = MIDDLE + (left ? -134 : 134);
            line("<line x1=\"" + (at + (left ? 8 : -8)) + "\" y1=\"" + y + "\" x2=\"" + at + "\" y2=\"" + y
                    + "\" stroke=\"" + use.colour() + "\" stroke-width=\"2\"/>");
            text(at + (left ? -4 : 4), y + 5, anchor, use.colour(), 14, 500, use.text());
        } else if (reserved) {
            text(MIDDLE + (left ? -138 : 138), y + 5, anchor, "#74777f", 14, 400, "reserved for add-on boards");
        }
    }

    private static String metal(String name) {
        return switch (name) {
            case "5 V" -> "#b3261e";
            case "3.3 V" -> "#b35c00";
            case "Ground" -> "#5b5f66";
            default -> "#8d9199";
        };
    }

    private void text(int x, int y, String anchor, String colour, int size, int weight, String text) {
        line("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" fill=\"" + colour + "\" font-size=\""
                + size + "\" font-weight=\"" + weight + "\">" + text + "</text>");
    }

    private void line(String line) {
        svg.append(line).append('\n');
    }
}
