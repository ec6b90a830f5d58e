package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.serial.LineInUse;
import io.mailpanel.hardware.serial.SerialLines;
import io.mailpanel.hardware.serial.SerialSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The printer's device: there, allowed, and nobody else's, least of all the kernel's console. */
final class PortStep implements Step {
    private final String address;
    private final Path root;
    private boolean inUse;

    /**
     * @param address the printer's, from the configuration
     * @param root "/", or another folder for tests
     */
    PortStep(String address, Path root) {
        this.address = address;
        this.root = root;
    }

    /** Whether another program has it, so that the printer cannot be asked; after the walk. */
    boolean inUse() {
        return inUse;
    }

    @Override
    public void walk(Checklist list, Person person) {
        if (!address.matches("(serial|usb|pty):/.*")) {
            return;
        }
        Texts texts = list.texts();
        Path device = Path.of(URI.create(address).getPath());
        String part = texts.get("check.port") + ", " + device;
        if (!Files.exists(device)) {
            String usb = address.startsWith("usb:") ? "check.port.missing.usb" : "check.port.missing";
            list.failed(part, texts.get(usb));
        } else if (!Files.isReadable(device) || !Files.isWritable(device)) {
            list.failed(part, texts.get("check.port.denied", group(device), System.getProperty("user.name")));
        } else if (console(device)) {
            list.failed(part, texts.get("check.port.console"));
        } else {
            busy(list, part, device);
        }
    }

    private void busy(Checklist list, String part, Path device) {
        Texts texts = list.texts();
        Optional<PortHolder> holder = PortHolder.find(real(device), root.resolve("proc"), address.startsWith("pty:"));
        inUse = holder.isPresent() || shut();
        if (holder.isPresent()) {
            list.failed(
                    part,
                    texts.get(
                            "check.port.busy", holder.get().pid(), holder.get().name()));
        } else if (inUse) {
            list.failed(part, texts.get("check.port.busy.unseen"));
        } else {
            list.passed(part, texts.get("check.port.free"));
        }
    }

    private static String group(Path device) {
        try {
            return Files.readAttributes(device, PosixFileAttributes.class)
                    .group()
                    .getName();
        } catch (IOException | UnsupportedOperationException e) {
            return "dialout";
        }
    }

    /** Whether the kernel writes its messages there, now or after the next start. */
    private boolean console(Path device) {
        String name = real(device).getFileName().toString();
        Pattern now = Pattern.compile("(?m)^" + Pattern.quote(name) + "\\s");
        Pattern wanted = Pattern.compile("\\bconsole=" + Pattern.quote(name) + "\\b");
        return now.matcher(text("proc/consoles")).find()
                || wanted.matcher(text("proc/cmdline")).find();
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    /** Another user's program shows only in that the line cannot be opened. */
    private boolean shut() {
        if (address.startsWith("usb:")) {
            return false;
        }
        try (SerialLines lines = new SerialLines(SerialSettings.of(URI.create(address)))) {
            lines.open();
            return false;
        } catch (LineInUse e) {
            return true;
        } catch (IOException e) {
            return false; // the printer's own step tells of it
        }
    }

    private static Path real(Path device) {
        try {
            return device.toRealPath();
        } catch (IOException e) {
            return device;
        }
    }
}
