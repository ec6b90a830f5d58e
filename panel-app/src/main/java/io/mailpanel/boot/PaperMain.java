package io.mailpanel.boot;

import io.mailpanel.boot.demo.DemoBench;
import io.mailpanel.boot.demo.PaperStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.sim.LinkTakenException;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.PaperPty;
import io.mailpanel.hardware.sim.PaperTcp;
import io.mailpanel.panel.Theme;
import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/**
 * The paper emulator alone: a receipt printer at a TCP port of this machine, or at a pty. Tells on standard output where it
 * is, then "Ready", then each job; shows the paper if there is a display. What a hand would do is typed: see {@link PaperHand}.
 * Exit codes: 0 ended by SIGTERM, SIGINT or the window, 1 could not start, 2 wrong command line, or a link that
 * another one serves.
 */
public final class PaperMain {
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final int WINDOW_HEIGHT = 640;

    private PaperMain() {}

    /** @param args the options */
    public static void main(String[] args) throws InterruptedException {
        Logging.start();
        Lifecycle life = new Lifecycle();
        Runtime.getRuntime().addShutdownHook(new Thread(life::close, "shutdown"));
        Signals.endCleanly();
        try {
            start(PaperCommand.parse(args), life, System.out);
        } catch (PaperCommand.Wrong e) {
            fail(2, e.getMessage());
        } catch (LinkTakenException e) {
            fail(2, e.getMessage());
        } catch (IOException e) {
            fail(1, "cannot start: " + e.getMessage());
        }
        new CountDownLatch(1).await();
    }

    private static void start(PaperCommand command, Lifecycle life, PrintStream out) throws IOException {
        PaperEmulator printer = life.keep(new PaperEmulator(command.dots(), command.mechanics()));
        Optional<PaperStore> store = Optional.empty();
        if (command.out().isPresent()) {
            store = Optional.of(new PaperStore(command.out().get()));
        }
        report(printer, store, out);
        if (command.port().isPresent()) {
            PaperTcp tcp = PaperTcp.start(
                    printer, InetAddress.getLoopbackAddress(), command.port().get());
            life.keep(tcp);
            out.println("Printer: tcp://127.0.0.1:" + tcp.port());
        }
        if (command.pty().isPresent()) {
            life.keep(PaperPty.start(printer, command.pty().get(), QUIET));
            out.println("Printer: pty:" + command.pty().get());
        }
        command.out().ifPresent(folder -> out.println("Printed paper: " + folder));
        if (!GraphicsEnvironment.isHeadless()) {
            SwingUtilities.invokeLater(() -> show(printer));
        }
        PaperHand hand = new PaperHand(printer);
        hand.follow(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
        out.println("Ready");
        out.flush();
    }

    private static void report(PaperEmulator printer, Optional<PaperStore> store, PrintStream out) {
        AtomicInteger number = new AtomicInteger();
        printer.onPrinted(job -> {
            store.ifPresent(folder -> folder.keep(job.bytes(), job.strip()));
            StringBuilder line =
                    new StringBuilder("Job " + number.incrementAndGet() + ": " + job.bytes().length + " bytes");
            if (printer.lostBytes() > 0) {
                line.append("; lost so far, for want of buffer: ").append(printer.lostBytes());
            }
            if (!job.notCarriedOut().isEmpty()) {
                line.append("; not carried out: ").append(String.join(", ", job.notCarriedOut()));
            }
            out.println(line);
        });
    }

    private static void show(PaperEmulator printer) {
        Language language = Locale.getDefault().getLanguage().equals("ru") ? Language.RU : Language.EN;
        DemoBench bench = new DemoBench(Optional.empty(), Optional.of(printer), Theme.LIGHT, WINDOW_HEIGHT);
        bench.speak(Texts.of(language));
        JFrame frame = new JFrame("Mailpanel paper");
        frame.setDefaultCloseOperation(WindowConstants.EXIT_ON_CLOSE);
        frame.setContentPane(bench);
        frame.pack();
        frame.setVisible(true);
    }

    private static void fail(int code, String why) {
        System.err.println("mailpanel: " + why);
        System.exit(code);
    }
}
