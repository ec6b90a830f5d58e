package io.mailpanel.hardware.gpio;

import io.mailpanel.hardware.gpio.GpioAbi.ChipInfo;
import io.mailpanel.hardware.gpio.GpioAbi.LineInfo;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An open GPIO chip. Thread-safe. */
final class GpioChip implements AutoCloseable {
    private final Kernel kernel;
    private final int fd;
    private final ChipInfo info;

    private GpioChip(Kernel kernel, int fd, ChipInfo info) {
        this.kernel = kernel;
        this.fd = fd;
        this.info = info;
    }

    /**
     * Opens the chip of that label ("pinctrl-rp1") or name ("gpiochip0", "/dev/gpiochip0").
     *
     * @param devices where the chips' device files are, /dev
     * @throws GpioException if there is none, naming those that there are
     */
    static GpioChip open(Kernel kernel, Path devices, String labelOrName) {
        String wanted =
                labelOrName.startsWith("/") ? labelOrName.substring(labelOrName.lastIndexOf('/') + 1) : labelOrName;
        List<String> others = new ArrayList<>();
        for (Path device : devices(devices)) {
            try {
                GpioChip chip = open(kernel, device);
                if (wanted.equals(chip.info.label()) || wanted.equals(chip.info.name())) {
                    return chip;
                }
                others.add(chip.info.name() + " (\"" + chip.info.label() + "\", " + chip.info.lines() + " lines)");
                chip.close();
            } catch (KernelException e) {
                others.add(device.getFileName() + " (" + advice(e) + ")");
            }
        }
        throw new GpioException("There is no GPIO chip with the label or name \"" + labelOrName + "\". "
                + (others.isEmpty()
                        ? "This machine has none at all: no gpiochip in " + devices + "."
                        : "There is: " + String.join(", ", others) + "."));
    }

    private static GpioChip open(Kernel kernel, Path device) throws KernelException {
        int fd = kernel.open(device.toString(), true);
        try {
            byte[] answer = new byte[ChipInfo.BYTES];
            kernel.ioctl(fd, GpioAbi.GET_CHIPINFO, answer);
            return new GpioChip(kernel, fd, ChipInfo.decode(answer));
        } catch (KernelException e) {
            kernel.close(fd);
            throw e;
        }
    }

    private static List<Path> devices(Path folder) {
        List<Path> devices = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "gpiochip*")) {
            found.forEach(devices::add);
        } catch (IOException e) {
            throw new GpioException("Cannot look for GPIO chips in " + folder + ": " + e.getMessage(), e);
        }
        devices.sort(null);
        return devices;
    }

    private static String advice(KernelException e) {
        return switch (e.errno()) {
            case Kernel.EACCES, Kernel.EPERM -> "not allowed: add this user to the group gpio";
            default -> e.getMessage();
        };
    }

    ChipInfo info() {
        return info;
    }

    /** Asks the kernel about a line, whoever holds it. */
    LineInfo line(int offset) throws KernelException {
        byte[] struct = LineInfo.question(offset);
        kernel.ioctl(fd, GpioAbi.GET_LINEINFO, struct);
        return LineInfo.decode(struct);
    }

    /**
     * Takes a line for ourselves until it is closed.
     *
     * @param consumer the name that others see as its holder, at most 31 bytes
     * @throws GpioException if there is no such line or somebody holds it, naming the holder
     */
    GpioLine take(int offset, String consumer, long flags, int debounceMicros, boolean high) {
        byte[] request = GpioAbi.request(offset, consumer, flags, debounceMicros, high);
        try {
            kernel.ioctl(fd, GpioAbi.GET_LINE, request);
        } catch (KernelException e) {
            throw new GpioException("GPIO" + offset + " of " + info.name() + " " + why(offset, e), e);
        }
        return new GpioLine(kernel, GpioAbi.fd(request), offset);
    }

    private String why(int offset, KernelException failure) {
        if (offset < 0 || offset >= info.lines()) {
            return "does not exist: \"" + info.label() + "\" has the lines 0 to " + (info.lines() - 1) + ".";
        }
        if (failure.errno() != Kernel.EBUSY) {
            return "could not be opened: " + advice(failure) + ".";
        }
        try {
            String holder = line(offset).consumer();
            return "is already in use by "
                    + (holder.isEmpty() ? "the kernel or another program" : "\"" + holder + "\"")
                    + "; end that, or wire to another pin and set it in mailpanel.toml.";
        } catch (KernelException e) {
            return "is already in use, and asking by whom failed: " + e.getMessage() + ".";
        }
    }

    @Override
    public void close() {
        kernel.close(fd);
    }
}
