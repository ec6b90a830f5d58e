package io.mailpanel.boot;

import io.mailpanel.boot.config.BoardSection;
import io.mailpanel.boot.config.Config;
import io.mailpanel.boot.demo.DemoBench;
import io.mailpanel.boot.demo.PaperStore;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.board.PowerSwitch;
import io.mailpanel.device.board.ScreenLight;
import io.mailpanel.device.network.setup.LinkManager;
import io.mailpanel.device.network.setup.Nmcli;
import io.mailpanel.device.time.MachineClock;
import io.mailpanel.device.time.Timedatectl;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterTraits;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.BoardException;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.SystemFiles;
import io.mailpanel.hardware.real.WiredBoard;
import io.mailpanel.hardware.sim.Mechanics;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.hardware.sim.SimPrinter;
import io.mailpanel.panel.Theme;
import io.mailpanel.statusprint.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hardware around the panel, real or simulated. Making it is cheap: pins and wires open at their first use.
 *
 * @param board lamps and buttons
 * @param printer the receipt printer
 * @param profile what that printer can do
 * @param power switches the machine off, and the screen's light
 * @param clock sets the machine's clock
 * @param links sets its links
 * @param realBoard the board, where it is real
 * @param simBoard the board, where it is simulated
 * @param simPrinter the paper of the printer, where it is simulated
 * @param paper the folder of what a simulated printer printed
 */
record Machine(
        Board board,
        PrinterPort printer,
        Profile profile,
        PowerParts power,
        MachineClock clock,
        LinkManager links,
        Optional<WiredBoard> realBoard,
        Optional<SimBoard> simBoard,
        Optional<PaperEmulator> simPrinter,
        Optional<Path> paper) {
    private static final Logger LOG = LoggerFactory.getLogger(Machine.class);
    private static final int ROWS_PER_MILLIMETRE = 8;

    /**
     * The configured one, kept by life.
     *
     * @param files where the kernel shows this machine
     * @throws BoardException if this is no Raspberry Pi and one is configured
     */
    static Machine of(Config config, Path data, SystemFiles files, Lifecycle life) throws IOException {
        Profile profile = config.printer().inMode();
        BoardSection wanted = config.board();
        Optional<SimBoard> simBoard = wanted.type() == BoardSection.Type.SIM
                ? Optional.of(Boards.simulated(wanted.pins(), wanted.timing()))
                : Optional.empty();
        Optional<SimPrinter> simPrinter =
                config.printer().simulated() ? Optional.of(simulated(profile)) : Optional.empty();
        Optional<Path> paper = simPrinter.map(printer -> data.resolve("demo/paper"));
        if (simPrinter.isPresent()) {
            simPrinter.get().paper().onJob(new PaperStore(paper.get())::keep);
        }
        Optional<WiredBoard> realBoard = wanted.type() == BoardSection.Type.PI
                ? Optional.of(PiBoards.create(pi(config, files)))
                : Optional.empty();
        Board board = realBoard.<Board>map(it -> it).or(() -> simBoard).orElseGet(Boards::none);
        PrinterPort printer = simPrinter.isPresent()
                ? simPrinter.get()
                : Printers.open(config.printer().uri(), traits(profile));
        return new Machine(
                life.keep(board),
                life.keep(printer),
                profile,
                power(config, data, board),
                // On somebody's PC clock and network are theirs.
                new Timedatectl("timedatectl", Timedatectl.DROP_INS, wanted.type() == BoardSection.Type.PI),
                new Nmcli("nmcli", wanted.type() == BoardSection.Type.PI),
                realBoard,
                simBoard,
                simPrinter.map(SimPrinter::paper),
                paper);
    }

    /**
     * Waits until a real board's pins are open.
     *
     * @throws BoardException that says why they cannot be opened
     */
    void awaitPins() {
        try {
            realBoard.ifPresent(board -> board.opened().toCompletableFuture().join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof BoardException why ? why : new IllegalStateException(e.getCause());
        }
    }

    /** An emulated printer behind a wire. What it cannot do with what it gets goes to the log. */
    static SimPrinter simulated(Profile profile) throws IOException {
        PaperEmulator paper = new PaperEmulator(profile.dots(), mechanics(profile));
        paper.onUnknown(command -> LOG.warn("the simulated printer did not carry out {}", command));
        return SimPrinter.start(paper, traits(profile));
    }

    /** As fast as a real one, so that a hand can take the paper away while it prints. */
    private static Mechanics mechanics(Profile profile) {
        Profile.Motion motion = profile.motion();
        return new Mechanics(motion.millimetresPerSecond() * ROWS_PER_MILLIMETRE, motion.bufferBytes(), false);
    }

    private static PowerParts power(Config config, Path data, Board board) {
        // A window on somebody's desktop must not darken the whole of it.
        ScreenLight other = config.screen().fullscreen() ? new XsetLight("xset") : ScreenLight.NONE;
        ScreenLight light = board.backlight().<ScreenLight>map(it -> it::on).orElse(other);
        PowerSwitch power =
                config.board().type() == BoardSection.Type.PI ? new SystemdPower("systemctl") : new ProgramEnd();
        return new PowerParts(power, light, config.screen().blankAfter(), new Erasure(data));
    }

    /** How the configured board is made, if it is a Raspberry Pi's. */
    static PiBoards.Options pi(Config config, SystemFiles files) {
        BoardSection wanted = config.board();
        return new PiBoards.Options(
                wanted.pins(),
                wanted.gpio(),
                wanted.chip(),
                wanted.tone(),
                config.printer().onHeader(),
                wanted.timing(),
                files);
    }

    static PrinterTraits traits(Profile profile) {
        return new PrinterTraits(
                profile.motion().bufferBytes(),
                profile.motion().millimetresPerSecond() * ROWS_PER_MILLIMETRE,
                profile.band().pause(),
                profile.automaticStatus());
    }

    /** What to show beside the panel; for the event thread. */
    Optional<DemoBench> bench(Theme theme, int height) {
        return simBoard.isEmpty() && simPrinter.isEmpty()
                ? Optional.empty()
                : Optional.of(new DemoBench(simBoard, simPrinter, theme, height));
    }
}
