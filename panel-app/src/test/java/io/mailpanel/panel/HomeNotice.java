package io.mailpanel.panel;

import io.mailpanel.device.stage.Stage.Item;
import java.nio.file.Files;
import java.nio.file.Path;

/** A notice on Home: read, pictured and touched away. */
record HomeNotice(Panel panel, Finger finger, String title) {
    /** What it says; its picture is kept under that name. */
    String said(String picture) throws Exception {
        finger.eye().waitForScreen(Screens.HOME);
        finger.eye().waitFor(title);
        finger.eye().settle();
        Path file = Path.of("target", "pictures", picture + ".png");
        Files.createDirectories(file.getParent());
        Files.write(file, panel.picture().png());
        return panel.scene().items().stream()
                .filter(i -> i.name().equals(title))
                .map(Item::value)
                .reduce((one, other) -> {
                    throw new AssertionError("it stands there twice");
                })
                .orElseThrow();
    }

    void touchAway() throws Exception {
        finger.touch(title);
        finger.eye()
                .until(
                        () -> panel.scene().items().stream()
                                .noneMatch(i -> i.name().equals(title)),
                        "it is gone");
    }
}
