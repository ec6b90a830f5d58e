package io.mailpanel.boot.demo;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.sim.PaperEmulator;
import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
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
    /** 8 cm, of which the printer already says that they are few. */
    private static final int NEAR_END_ROWS = 640;

    private static final int UNKNOWN_SHOWN = 20;

    /** What a hand does may let a stopped job go on: that is not for the event thread. */
    private final transient ExecutorService hand = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "printer-hand");
        thread.setDaemon(true);
        return thread;
    });

    private final transient PaperEmulator printer;
    private final BenchSwitch paperOut;
    private final BenchSwitch coverOpen;
    private final BenchSwitch nearEnd;
    private final BenchSwitch hot;
    private final PaperStrip strip;
    private final JScrollPane scroller;
    private final PrinterSlot slot;
    private final transient Set<String> unknown = new LinkedHashSet<>();
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
        paperOut = new BenchSwitch(look, this::paperOut);
        nearEnd = new BenchSwitch(look, this::nearEnd);
        hot = new BenchSwitch(look, tooHot -> byHand(() -> printer.setOverheated(tooHot)));
        coverOpen = new BenchSwitch(look, open -> byHand(() -> printer.setCoverOpen(open)));
        JPanel switches = new JPanel(new GridLayout(2, 2));
        switches.setOpaque(false);
        switches.add(paperOut);
        switches.add(coverOpen);
        switches.add(nearEnd);
        switches.add(hot);
        add(switches, BorderLayout.NORTH);
        add(scroller, BorderLayout.CENTER);
        add(slot, BorderLayout.SOUTH);
        printer.onPaper(() -> SwingUtilities.invokeLater(() -> {
            printed = true;
            paper();
        }));
        printer.onUnknown(command -> SwingUtilities.invokeLater(() -> unknown(command)));
    }

    /** Bytes and names are the same in every language; the explanation behind them is the log's. */
    private void unknown(String command) {
        if (unknown.size() < UNKNOWN_SHOWN && unknown.add(command.replaceFirst(" \\([a-z][^()]*\\)$", ""))) {
            speak(texts);
        }
    }

    /** There is one roll: another one is neither out nor near its end. */
    private void paperOut(boolean out) {
        nearEnd.setSelected(false);
        byHand(() -> printer.setPaperOut(out));
    }

    private void nearEnd(boolean near) {
        paperOut.setSelected(false);
        byHand(() -> {
            if (near) {
                printer.setPaperLeft(NEAR_END_ROWS);
            } else {
                printer.setPaperOut(false);
            }
        });
    }

    /** Calls it after a hand did something to the printer. */
    void onTouched(Runnable listener) {
        touched = listener;
    }

    void speak(Texts now) {
        texts = now;
        paperOut.setText(now.get("bench.paper_out"));
        coverOpen.setText(now.get("bench.cover_open"));
        nearEnd.setText(now.get("bench.near_end"));
        hot.setText(now.get("bench.hot"));
        PrinterStatus status = printer.status();
        boolean waits = !printed && status == PrinterStatus.READY;
        String key = waits ? "bench.blank" : "bench.printer." + status.name().toLowerCase(Locale.ROOT);
        slot.show(status, now.get(key), unknown.isEmpty() ? "" : now.get("bench.unknown", String.join(", ", unknown)));
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
