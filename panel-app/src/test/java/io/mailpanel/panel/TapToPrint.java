package io.mailpanel.panel;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.statusprint.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A finger that presses Print on the panel of the whole device again and again, with a watch. */
public final class TapToPrint {
    private TapToPrint() {}

    /**
     * Measures from the press on the panel until the last byte has arrived at the other end of the printer's wire.
     *
     * @param folder for the device's data
     * @param port the printer
     * @param arrived where each arrival of bytes leaves its time, of System.nanoTime
     * @param runs how often
     * @return milliseconds, one a run, in order
     */
    public static List<Double> measure(
            Path folder, Profile profile, PrinterPort port, BlockingQueue<Long> arrived, int runs) throws Exception {
        Texts texts = Texts.of(Language.RU);
        List<Double> times = new ArrayList<>();
        try (RealDevice device = new RealDevice(folder, Language.RU, profile, port)) {
            device.changePassword();
            device.signIn();
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Hand hand = new Hand(panel);
                for (String row : List.of("settings", "general", "network.settings", "network.status", "sheet")) {
                    hand.touch(texts.get("panel." + row + ".title"));
                }
                String word = texts.get("panel.sheet.print");
                for (int i = 0; i < runs; i++) {
                    Item print = hand.waitFor(item -> item.name().equals(word) && item.enabled(), word);
                    arrived.clear();
                    long begun = System.nanoTime();
                    panel.press(print.x() + print.width() / 2, print.y() + print.height() / 2);
                    panel.release(print.x() + print.width() / 2, print.y() + print.height() / 2);
                    hand.waitFor(texts.get("panel.sheet.printed"));
                    times.add((last(arrived) - begun) / 1e6);
                }
            }
        }
        return times;
    }

    private static long last(BlockingQueue<Long> arrived) throws InterruptedException {
        long last = 0;
        for (Long at = arrived.poll(1, TimeUnit.SECONDS); at != null; at = arrived.poll()) {
            last = at;
        }
        return last;
    }
}
