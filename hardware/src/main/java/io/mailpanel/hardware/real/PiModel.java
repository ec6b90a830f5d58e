package io.mailpanel.hardware.real;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The boards that this product runs on. */
public enum PiModel {
    PI_3("Raspberry Pi 3", "pinctrl-bcm2835"),
    PI_4("Raspberry Pi 4", "pinctrl-bcm2711"),
    PI_5("Raspberry Pi 5", "pinctrl-rp1"),
    ZERO_2_W("Raspberry Pi Zero 2 W", "pinctrl-bcm2835");

    private final String title;
    private final String chipLabel;

    PiModel(String title, String chipLabel) {
        this.title = title;
        this.chipLabel = chipLabel;
    }

    /** As its maker writes it, without the revision. */
    public String title() {
        return title;
    }

    /** The label of the GPIO chip behind the header. */
    public String chipLabel() {
        return chipLabel;
    }

    /**
     * Tells the board by its device tree.
     *
     * @param modelFile /proc/device-tree/model
     * @throws BoardException if it is none of these, with what was found
     */
    public static PiModel detect(Path modelFile) {
        String found = read(modelFile);
        return Arrays.stream(values())
                .filter(model -> Pattern.matches(Pattern.quote(model.title) + "( .*)?", found))
                .findFirst()
                .orElseThrow(() -> new BoardException("board.type = \"pi\" needs one of: " + titles()
                        + ". This machine is \"" + found + "\". On it set board.type = \"sim\" or \"none\"."));
    }

    /** The device tree ends its texts with a zero byte. */
    private static String read(Path modelFile) {
        try {
            return new String(Files.readAllBytes(modelFile), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            throw new BoardException(
                    "board.type = \"pi\" needs one of: " + titles() + ". This machine has no device tree (" + modelFile
                            + " cannot be read), so it is none of them. Set board.type = \"sim\" or \"none\".",
                    e);
        }
    }

    private static String titles() {
        return Arrays.stream(values()).map(PiModel::title).collect(Collectors.joining(", "));
    }
}
