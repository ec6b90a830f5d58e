package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The printer's own screen, with the real device and a real finger. */
@Timeout(60)
final class PrinterScreenTest {
    @TempDir
    private Path folder;

    private final Texts texts = Texts.of(Language.RU);
    private RealDevice device;
    private Panel panel;
    private Finger finger;

    private void start() throws Exception {
        device = new RealDevice(folder, Language.RU, true);
        device.changePassword();
    }

    private void open() throws Exception {
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        finger = new Finger(panel);
        for (String row : List.of("settings", "general", "printer")) {
            finger.touch(texts.get("panel." + row + ".title"));
        }
        finger.eye().waitForScreen(Screens.PRINTER);
    }

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
        device.close();
    }

    private List<String> names() {
        return panel.scene().items().stream().map(Item::name).toList();
    }

    @Test
    void thePrintersOwnScreenPrintsATestAndTheCodePages() throws Exception {
        start();
        BlockingQueue<byte[]> jobs = new LinkedBlockingQueue<>();
        device.printer.onJob((bytes, strip) -> jobs.add(bytes));
        open();
        assertThat(finger.eye().waitFor("Кодовые страницы").value()).isEqualTo("17 (IBM866)");
        finger.eye()
                .waitFor(i -> i.name().equals("Состояние принтера") && i.value().equals("Готов"), "ready");
        finger.touch("Пробная печать");
        finger.eye().waitFor("Напечатано");
        assertThat(new String(jobs.poll(10, TimeUnit.SECONDS), "IBM866")).contains("абвгдеёжзийклмнопрстуфхцчшщъыь");
        finger.touch("Проба кодовых страниц");
        finger.eye().waitFor("Напечатано");
        assertThat(new String(jobs.poll(10, TimeUnit.SECONDS), "IBM866")).contains(" 17 866   Съешь ещё булок");
        device.printer.setCoverOpen(true);
        finger.touch("Пробная печать");
        finger.eye().waitFor("Открыта крышка: ничего не напечатано");
        device.printer.setCoverOpen(false);
        finger.eye()
                .until(() -> !names().contains("Открыта крышка: ничего не напечатано"), "no card about what is over");
        assertThat(jobs).isEmpty();
    }
}
