package io.mailpanel.boot.check;

import io.mailpanel.boot.config.ScreenSize;
import io.mailpanel.device.text.Texts;
import java.awt.AWTError;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The screen's size, and whether something can be touched. */
final class ScreenStep implements Step {
    private static final Pattern MODE = Pattern.compile("(\\d+)x(\\d+).*");
    private static final Pattern NAME = Pattern.compile("(?m)^N: Name=\"(.*)\"$");
    private static final Pattern PROPERTIES = Pattern.compile("(?m)^B: PROP=([0-9a-f]+)$");
    /** INPUT_PROP_DIRECT of the kernel: where it is touched is where it acts. */
    private static final int DIRECT = 1 << 1;

    private final ScreenSize wanted;
    private final boolean needed;
    private final Path root;

    /**
     * @param wanted the configured size
     * @param needed whether a touchscreen must be there
     * @param root "/", or another folder for tests
     */
    ScreenStep(ScreenSize wanted, boolean needed, Path root) {
        this.wanted = wanted;
        this.needed = needed;
        this.root = root;
    }

    @Override
    public void walk(Checklist list, Person person) {
        Texts texts = list.texts();
        String part = texts.get("check.screen");
        Optional<Dimension> found = connected().or(ScreenStep::display);
        if (found.isEmpty()) {
            list.notChecked(part, texts.get("check.screen.unknown"));
        } else {
            Dimension size = found.get();
            String is = size.width + "x" + size.height;
            boolean fits = size.width >= wanted.width() && size.height >= wanted.height();
            list.said(
                    part,
                    Optional.of(fits),
                    texts.get("check.screen.fits", is, wanted.label()),
                    texts.get("check.screen.small", is, wanted.label()));
        }
        touch(list);
    }

    private void touch(Checklist list) {
        Texts texts = list.texts();
        String part = texts.get("check.touch");
        List<String> found = touchable();
        if (!found.isEmpty()) {
            list.passed(part, String.join(", ", found));
        } else if (needed) {
            list.failed(part, texts.get("check.touch.missing"));
        } else {
            list.nothing(part, texts.get("check.touch.none"));
        }
    }

    private List<String> touchable() {
        List<String> names = new ArrayList<>();
        for (String device : text(root.resolve("proc/bus/input/devices")).split("\n\n")) {
            Matcher name = NAME.matcher(device);
            Matcher properties = PROPERTIES.matcher(device);
            if (name.find() && properties.find() && (Long.parseLong(properties.group(1), 16) & DIRECT) != 0) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** What the kernel has found at its first connector that has a screen; works without X. */
    private Optional<Dimension> connected() {
        List<Path> connectors = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root.resolve("sys/class/drm"), "card*-*")) {
            found.forEach(connectors::add);
        } catch (IOException e) {
            return Optional.empty();
        }
        connectors.sort(null);
        return connectors.stream()
                .filter(connector -> text(connector.resolve("status")).strip().equals("connected"))
                .map(connector -> MODE.matcher(
                        text(connector.resolve("modes")).lines().findFirst().orElse("")))
                .filter(Matcher::matches)
                .map(mode -> new Dimension(Integer.parseInt(mode.group(1)), Integer.parseInt(mode.group(2))))
                .findFirst();
    }

    private static Optional<Dimension> display() {
        try {
            return GraphicsEnvironment.isHeadless()
                    ? Optional.empty()
                    : Optional.of(Toolkit.getDefaultToolkit().getScreenSize());
        } catch (AWTError | NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
