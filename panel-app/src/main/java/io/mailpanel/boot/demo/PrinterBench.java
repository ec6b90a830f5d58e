package io.mailpanel.boot.demo;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.sim.PaperEmulator;
import java.awt.BorderLayout;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;

/** The simulated printer: what a hand would do to it, its paper, and what it says of itself. */
final class PrinterBench extends JPanel {
    private static final long serialVersionUID = 1L;

    /** What a hand does may let a stopped job go on: that is not for the event thread. */
    private final transient ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "printer-hand");
        thread.setDaemon(true);
        return thread;
    });

    private final transient PaperEmulator printer;
    private final BenchSwitch paperOut;
    private final BenchSwitch coverOpen;
    private final PaperStrip strip;
    private final JScrollPane scroller;
    private final PrinterSlot slot;
    private boolean printed;
    private transient Texts texts = Texts.of(Language.EN);
    private transient Runnable touched = () -> {};

    PrinterBench(BenchLook look, PaperEmulator printer) {
        super(new BorderLayout());
        setOpaque(false);
        this.printer = printer;
        strip = new PaperStrip(look, printer::strip, DemoBench.STRIP_WIDTH);
        scroller = scroller();
        slot = new PrinterSlot(look);
        paperOut = new BenchSwitch(look, out -> byHand(() -> printer.setPaperOut(out)));
        coverOpen = new BenchSwitch(look, open -> byHand(() -> printer.setCoverOpen(open)));
        JPanel switches = new JPanel(new BorderLayout());
        switches.setOpaque(false);
        switches.add(paperOut, BorderLayout.WEST);
        switches.add(coverOpen, BorderLayout.EAST);
        add(switches, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
        add(slot, BorderLayout.SOUTH);
        printer.onPaper(() -> SwingUtilities.invokeLater(() -> {
            printed = true;
            paper();
        }));
    }

    /** Calls it after a hand did something to the printer. */
    void onTouched(Runnable listener) {
        touched = listener;
    }

    void speak(Texts now) {
        texts = now;
        paperOut.setText(now.get("bench.paper_out"));
        coverOpen.setText(now.get("bench.cover_open"));
        PrinterStatus status = printer.status();
        boolean waits = !printed && status == PrinterStatus.READY;
        String key = waits ? "bench.blank" : "bench.printer." + status.name().toLowerCase(Locale.ROOT);
        slot.show(status, now.get(key));
    }

    /** The panel has installed its look by now: the scroll bar was made before it. */
    @Override
    public void addNotify() {
        super.addNotify();
        SwingUtilities.updateComponentTreeUI(scroller);
    }

    private JScrollPane scroller() {
        JScrollPane made = new JScrollPane(
                strip,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        made.setBorder(BorderFactory.createEmptyBorder());
        made.setOpaque(false);
        made.getViewport().setOpaque(false);
        return made;
    }

    private void byHand(Runnable act) {
        hand.execute(() -> {
            act.run();
            touched.run();
            SwingUtilities.invokeLater(this::paper);
        });
    }

    private void paper() {
        strip.grown();
        speak(texts);
    }
}
