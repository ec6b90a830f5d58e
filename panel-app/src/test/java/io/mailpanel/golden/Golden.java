package io.mailpanel.golden;

import io.mailpanel.panel.PanelGolden;
import io.mailpanel.webconfig.WebGolden;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws every screen, page and sheet in both languages, for people to look at: {@code ./mailpanel golden}. */
public final class Golden {
    private Golden() {}

    /** @param arguments the folder; made if absent */
    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        SheetGolden.render(out);
        PanelGolden.render(out);
        WebGolden.render(out);
        try (var files = Files.list(out)) {
            System.out.println(
                    files.filter(file -> file.toString().endsWith(".png")).count() + " pictures in " + out);
        }
        System.exit(0);
    }
}
