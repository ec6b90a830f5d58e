package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The printer's device: there, allowed, and nobody else's, least of all the kernel's console. */
final class PortStep implements Step {
    private final String address;
    private final Path root;

    /**
     * @param address the printer's, from the configuration
     * @param root "/", or another folder for tests
     */
    PortStep(String address, Path root) {
        this.address = address;
        this.root = root;
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
            Optional<String> holder = address.startsWith("serial:") ? holder(device) : Optional.empty();
            if (holder.isPresent()) {
                list.failed(part, texts.get("check.port.busy", holder.get()));
            } else {
                list.passed(part, texts.get("check.port.free"));
            }
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
        Pattern inUse = Pattern.compile("(?m)^" + Pattern.quote(name) + "\\s");
        Pattern wanted = Pattern.compile("\\bconsole=" + Pattern.quote(name) + "\\b");
        return inUse.matcher(text("proc/consoles")).find()
                || wanted.matcher(text("proc/cmdline")).find();
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }

    /** Another program that has it open, as far as this user may see. */
    private Optional<String> holder(Path device) {
        Path wanted = real(device);
        long own = ProcessHandle.current().pid();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(root.resolve("proc"), "[0-9]*")) {
            for (Path process : processes) {
                boolean other = !process.getFileName().toString().equals(Long.toString(own));
                if (other && holds(process, wanted)) {
                    return Optional.of(
                            text("proc/" + process.getFileName() + "/comm").strip());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holds(Path process, Path device) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (Files.readSymbolicLink(file).equals(device)) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // somebody else's process, or one that has ended
        }
        return false;
    }

    private static Path real(Path device) {
        try {
            return device.toRealPath();
        } catch (IOException e) {
            return device;
        }
    }
}
