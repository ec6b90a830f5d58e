package io.mailpanel.boot.demo;

import io.mailpanel.device.Device;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.panel.Theme;
import io.mailpanel.panel.look.Role;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** What stands beside the panel where hardware is simulated: lamps and buttons above, printer and paper below. */
public final class DemoBench extends JPanel {
    private static final long serialVersionUID = 1L;
    /** Its width in pixels; the launcher makes its screen wide enough. */
    public static final int WIDTH_PIXELS = 500;

    /** 58 mm paper one pixel a dot, with the scroll bar beside it. */
    static final int STRIP_WIDTH = 464;

    static final int HALF = 216;

    private final transient Optional<BoardBench> board;
    private final transient Optional<PrinterBench> printer;

    /**
     * For the event thread.
     *
     * @param theme the panel's colours
     * @param height the panel's height, in pixels
     */
    public DemoBench(Optional<SimBoard> board, Optional<PaperEmulator> printer, Theme theme, int height) {
        super(new BorderLayout());
        BenchLook look = new BenchLook(theme);
        setBackground(look.color(Role.CONTAINER));
        setPreferredSize(new Dimension(WIDTH_PIXELS, height));
        setBorder(BorderFactory.createEmptyBorder(8, 12, 0, 12));
        this.board = board.map(sim -> new BoardBench(look, sim));
        this.printer = printer.map(paper -> new PrinterBench(look, paper));
        this.board.ifPresent(part -> add(part, BorderLayout.NORTH));
        this.printer.ifPresent(part -> add(part, BorderLayout.CENTER));
    }

    /** Speaks the device's language from now on, and lets it see at once what a hand does to the printer. */
    public void follow(Device device) {
        printer.ifPresent(part -> part.onTouched(device::refresh));
        device.subscribe(state -> {
            Texts texts = Texts.of(state.language());
            SwingUtilities.invokeLater(() -> speak(texts));
        });
    }

    /** Shows its words; on the event thread. */
    public void speak(Texts texts) {
        board.ifPresent(part -> part.speak(texts));
        printer.ifPresent(part -> part.speak(texts));
    }
}
