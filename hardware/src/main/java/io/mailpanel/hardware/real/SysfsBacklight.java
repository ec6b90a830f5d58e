package io.mailpanel.hardware.real;

import io.mailpanel.hardware.Backlight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A screen's light in the kernel's /sys/class/backlight; HDMI screens have none. */
final class SysfsBacklight implements Backlight {
    private static final String POWERED = "0";
    private static final String BLANKED = "4";

    private final Path folder;

    private SysfsBacklight(Path folder) {
        this.folder = folder;
    }

    /** The first light, if there is one. */
    static Optional<Backlight> find(SystemFiles files) {
        return SystemFiles.children(files.backlights(), "*").stream()
                .findFirst()
                .map(SysfsBacklight::new);
    }

    @Override
    public void on(boolean on) throws IOException {
        write("bl_power", on ? POWERED : BLANKED);
    }

    @Override
    public int brightness() throws IOException {
        return (int) Math.round(100.0 * number("brightness") / number("max_brightness"));
    }

    @Override
    public void brightness(int percent) throws IOException {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("A brightness is 1 to 100 %, not " + percent);
        }
        write("brightness", Long.toString(Math.max(1, Math.round(number("max_brightness") * percent / 100.0))));
    }

    private int number(String attribute) throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve(attribute)).strip());
    }

    private void write(String attribute, String value) throws IOException {
        Files.writeString(folder.resolve(attribute), value);
    }
}
