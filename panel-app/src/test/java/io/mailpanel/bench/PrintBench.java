package io.mailpanel.bench;

import com.google.gson.GsonBuilder;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.sheet.SheetBuilders;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.PaperPty;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.panel.TapToPrint;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.Profiles;
import io.mailpanel.statusprint.SheetPrinter;
import io.mailpanel.statusprint.StatusSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The status sheet in numbers: bytes on the wire, what they take at usual speeds, how long it takes to make them, whether
 * the paper has to wait for bytes, and how long it takes from the press on the panel until the last byte is through Pi4J,
 * jSerialComm and a pty; medians. Needs a display. Exits 1 when the bar is missed: 2.5 kB with a
 * printer that draws QR codes itself, 100 ms. Options: {@code --json FILE}.
 */
public final class PrintBench {
    private static final int MOST_BYTES = 2500;
    private static final double MOST_MS = 100;
    private static final int WARM = 30;
    private static final int RUNS = 41;
    private static final int WARM_TAPS = 10;
    private static final int TAPS = 31;
    /** So late a thread may wake up. */
    private static final int LATE_MS = 50;

    private static final double LINE_ROWS = 30;

    private static final Duration QUIET = Duration.ofMillis(100);
    private static final List<Integer> BAUDS = List.of(9600, 19200, 115200);

    private final SheetBuilder builder = SheetBuilders.at(Clock.fixed(States.NOON, ZoneOffset.UTC));
    private final Map<String, Object> report = new LinkedHashMap<>();
    private boolean missed;

    private PrintBench() {}

    /** @param args the options */
    public static void main(String[] args) throws Exception {
        if (args.length != 0 && !(args.length == 2 && args[0].equals("--json"))) {
            System.err.println("mailpanel: usage: bench print [--json FILE]");
            System.exit(2);
        }
        PrintBench bench = new PrintBench();
        bench.run();
        if (args.length == 2) {
            Files.writeString(
                    Path.of(args[1]),
                    new GsonBuilder().setPrettyPrinting().create().toJson(bench.report) + "\n");
        }
        System.exit(bench.missed ? 1 : 0);
    }

    private void run() throws Exception {
        List<Map<String, Object>> sheets = new ArrayList<>();
        System.out.printf(
                "%-14s %-4s %-10s %7s %9s %9s %9s %9s %9s%n",
                "profile", "lang", "state", "bytes", "9600 s", "19200 s", "115200 s", "bytes ms", "picture ms");
        report.put("most_bytes_with_native_qr", MOST_BYTES);
        for (String name : Profiles.NAMES) {
            for (Language language : Language.values()) {
                sheets.add(sheet(name, language, "signed in", States.signedIn(language)));
                sheets.add(sheet(
                        name,
                        language,
                        "signed out",
                        States.with(
                                language,
                                PrinterStatus.READY,
                                List.of(),
                                States.signIn(SignInState.Status.SIGNED_OUT, Optional.empty()))));
                sheets.add(sheet(name, language, "by Wi-Fi", States.overWifi(language)));
            }
        }
        report.put("sheets", sheets);
        starving();
        tap();
        report.put("met", !missed);
        System.out.println(missed ? "The bar is MISSED" : "The bar is met");
    }

    private Map<String, Object> sheet(String name, Language language, String state, DeviceState device) {
        Profile profile = Profiles.named(name).orElseThrow();
        SheetPrinter printer = new SheetPrinter(profile);
        StatusSheet sheet = builder.build(device);
        int bytes = printer.escPos(sheet).length;
        double encode = median(() -> printer.escPos(sheet));
        double draw = median(() -> printer.picture(sheet));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("profile", name);
        row.put("language", language.locale().getLanguage());
        row.put("state", state);
        row.put("bytes", bytes);
        BAUDS.forEach(baud -> row.put("seconds_at_" + baud, round(bytes * 10.0 / baud)));
        row.put("bytes_ms", round(encode));
        row.put("picture_ms", round(draw));
        boolean late = profile.nativeQr() && bytes > MOST_BYTES;
        missed |= late;
        System.out.printf(
                Locale.ROOT,
                "%-14s %-4s %-10s %7d %9.2f %9.2f %9.2f %9.2f %9.2f%s%n",
                name,
                row.get("language"),
                state,
                bytes,
                bytes * 10.0 / 9600,
                bytes * 10.0 / 19200,
                bytes * 10.0 / 115200,
                encode,
                draw,
                profile.nativeQr() ? "  bar " + MOST_BYTES + " bytes, " + (late ? "MISSED" : "met") : "");
        return row;
    }

    /** From the press on the panel's Print to the last byte at the other end of the wire; later than its handing over. */
    private void tap() throws Exception {
        Profile profile = Profiles.named("pos-5890").orElseThrow();
        // The wire says itself when the printer is full; how fast it prints counts only after the last byte.
        PrinterTraits traits = new PrinterTraits(profile.motion().bufferBytes(), 100_000, Duration.ZERO, false);
        BlockingQueue<Long> arrived = new LinkedBlockingQueue<>();
        Path folder = Files.createTempDirectory("mailpanel-bench");
        List<Double> times;
        try (PaperEmulator paper = new PaperEmulator(profile.dots());
                PaperPty pty = PaperPty.start(paper, folder.resolve("printer"), QUIET);
                PrinterPort port = Printers.open("pty:" + folder.resolve("printer") + "?flow=xon", traits)) {
            // The emulator prints at once: paper has come out when the last line's bytes were there.
            paper.onPaper(() -> arrived.add(System.nanoTime()));
            System.out.println("panel, Pi4J, jSerialComm, " + pty.device() + ":");
            times = TapToPrint.measure(folder.resolve("device"), profile, port, arrived, WARM_TAPS + TAPS);
        } finally {
            remove(folder);
        }
        double[] warm =
                times.stream().skip(WARM_TAPS).mapToDouble(t -> t).sorted().toArray();
        double median = warm[warm.length / 2];
        double worst = warm[warm.length - 1];
        boolean late = median > MOST_MS;
        missed |= late;
        report.put(
                "tap_to_last_byte_ms",
                Map.of("median", round(median), "worst", round(worst), "runs", warm.length, "bar", MOST_MS));
        System.out.printf(
                Locale.ROOT,
                "tap to last byte: median %.1f ms, worst %.1f ms of %d; bar %.0f ms, %s%n",
                median,
                worst,
                warm.length,
                MOST_MS,
                late ? "MISSED" : "met");
    }

    /** Whether the paper has to stand still for want of bytes, at the profile's own speed. */
    private void starving() throws IOException, InterruptedException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : Profiles.NAMES) {
            Profile profile = Profiles.named(name).orElseThrow();
            for (int baud : BAUDS) {
                rows.add(starving(name, profile, baud));
            }
        }
        report.put("starving", rows);
    }

    private Map<String, Object> starving(String name, Profile profile, int baud)
            throws IOException, InterruptedException {
        int speed = profile.motion().millimetresPerSecond() * 8;
        int buffer = profile.motion().bufferBytes();
        byte[] job = new SheetPrinter(profile).escPos(builder.build(States.signedIn(Language.RU)));
        Path folder = Files.createTempDirectory("mailpanel-bench");
        CountDownLatch printed = new CountDownLatch(1);
        try (PaperEmulator paper = new PaperEmulator(profile.dots(), new Mechanics(speed, buffer, false));
                PaperPty pty = PaperPty.start(paper, folder.resolve("printer"), QUIET);
                PrinterPort port = Printers.open(
                        "pty:" + folder.resolve("printer") + "?baud=" + baud,
                        new PrinterTraits(buffer, speed, profile.band().pause(), profile.automaticStatus()))) {
            paper.onJob((bytes, strip) -> printed.countDown());
            port.status();
            port.print(job);
            if (!printed.await(30, TimeUnit.SECONDS) || paper.lostBytes() > 0) {
                throw new IllegalStateException(pty.device() + ": lost " + paper.lostBytes() + " bytes");
            }
            long stood = paper.starved().toMillis();
            // A driver can help it only where a full line of text, or of a picture, takes no longer on the wire than on
            // paper.
            boolean ours = (profile.columns() + 1) * 10.0 / baud <= LINE_ROWS / speed
                    && rowBytes(job) * 10.0 / baud <= 1.0 / speed;
            boolean starved = ours && stood > LATE_MS;
            missed |= starved;
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %6d baud: paper stood still %d ms, lost 0 bytes; bar %d ms, %s%n",
                    name,
                    baud,
                    stood,
                    LATE_MS,
                    ours ? starved ? "MISSED" : "met" : "the wire is slower than the printer");
            return Map.of("profile", name, "baud", baud, "stood_still_ms", stood, "wire_can_keep_up", ours);
        } finally {
            remove(folder);
        }
    }

    /** The bytes of the widest picture's row, GS v 0; 0 without a picture. */
    private static int rowBytes(byte[] job) {
        int most = 0;
        for (int i = 0; i + 5 < job.length; i++) {
            if (job[i] == 0x1D && job[i + 1] == 'v' && job[i + 2] == '0') {
                most = Math.max(most, (job[i + 4] & 0xFF) + 256 * (job[i + 5] & 0xFF));
            }
        }
        return most;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static double median(Runnable work) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
