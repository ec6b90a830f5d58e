package io.mailpanel.panel.screens;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.scan.ScanDesk;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanFailed;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.Screen;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.Screens;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fact;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.Notice;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Spinner;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import javax.swing.JComponent;

/** Scanner: the one in use and what it can do, and those that this machine can reach. */
public final class ScannerScreen implements Screen {
    private final ScreenContext context;
    private Column inUse;
    private Column found;
    /** SANE lists none; one that is named may answer all the same. */
    private boolean noneListed;

    private Pressable search;
    private Scroller scroller;
    private int searches;
    private ScanOffer offered;

    /** @param context what it works with */
    public ScannerScreen(ScreenContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return Screens.SCANNER;
    }

    @Override
    public Optional<JComponent> action() {
        return Optional.of(search);
    }

    @Override
    public JComponent build() {
        Look look = context.look();
        Texts texts = context.texts();
        search = Buttons.tonal(look, Glyph.REFRESH, texts.get("panel.scanner.search"))
                .act(this::search);
        inUse = new Column(look, 8);
        found = new Column(look, 0);
        Column all = new Column(look, 16).pad(8, 16, 16, 24);
        all.with(inUse)
                .with(found)
                .with(new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, texts.get("panel.scanner.choose")));
        scroller = new Scroller(look, all);
        search();
        return scroller;
    }

    @Override
    public void shown(String argument) {
        scroller.toTop();
        search();
    }

    @Override
    public void render(DeviceState state) {
        // Scanners are no part of the device's state: they are looked for when this screen is opened.
    }

    private void search() {
        if (searches > 0) {
            return;
        }
        searches = 2;
        offered = null;
        search.setEnabled(false);
        busy(inUse, "scan.step.CONNECTING");
        busy(found, "panel.scanner.searching");
        noneListed = false;
        ScanDesk desk = context.device().scan();
        desk.offer()
                .whenComplete((offer, failure) -> EventQueue.invokeLater(() -> {
                    showInUse(offer, failure);
                    done();
                }));
        desk.scanners()
                .whenComplete((scanners, failure) -> EventQueue.invokeLater(() -> {
                    showFound(scanners, failure);
                    done();
                }));
    }

    private void done() {
        searches--;
        search.setEnabled(searches == 0);
    }

    private void busy(Column column, String key) {
        Line line = new Line(context.look(), 16);
        line.with(new Spinner(context.look(), 28))
                .with(
                        new Text(
                                context.look(),
                                Type.BODY,
                                Role.ON_SURFACE_VARIANT,
                                context.texts().get(key)),
                        Fit.GROW);
        fill(column, line);
    }

    private void showInUse(ScanOffer offer, Throwable failure) {
        Texts texts = context.texts();
        if (failure != null) {
            fill(
                    inUse,
                    new Notice(
                                    context.look(),
                                    Role.ERROR_CONTAINER,
                                    Role.ERROR,
                                    Glyph.ERROR,
                                    texts.get("panel.scanner.in_use", texts.get("scan.device.SANE")),
                                    texts.get(key(failure)))
                            .card());
            return;
        }
        offered = offer;
        showInUse(offer, offer.device());
        if (noneListed) {
            showFound(List.of(), null);
        }
    }

    private void showInUse(ScanOffer offer, ScanDevice device) {
        Texts texts = context.texts();
        String name = device.label().isEmpty() ? texts.get("scan.device." + device.kind()) : device.label();
        fill(
                inUse,
                new Notice(
                                context.look(),
                                Role.SUCCESS_CONTAINER,
                                Role.SUCCESS,
                                Glyph.CHECK_CIRCLE_FILL,
                                texts.get("panel.scanner.in_use", name),
                                device.name())
                        .card(),
                new Text(context.look(), Type.SUPPORT, Role.ON_SURFACE_VARIANT, abilities(offer)));
    }

    /** A scanner that the configuration names is used without looking for it: only the search tells its model. */
    private void nameInUse(List<ScanDevice> scanners) {
        if (offered != null && offered.device().label().isEmpty()) {
            scanners.stream()
                    .filter(scanner -> scanner.kind() == offered.device().kind())
                    .filter(scanner -> scanner.name().equals(offered.device().name()))
                    .findFirst()
                    .ifPresent(scanner -> showInUse(offered, scanner));
        }
    }

    private String abilities(ScanOffer offer) {
        Texts texts = context.texts();
        List<String> words = new ArrayList<>();
        if (!offer.resolutions().isEmpty()) {
            int most = offer.resolutions().get(offer.resolutions().size() - 1);
            words.add(texts.get("panel.scanner.can", Integer.toString(most)));
        }
        offer.colours().forEach(colour -> words.add(texts.get("scan.colour." + colour)));
        offer.sources().forEach(source -> words.add(texts.get("scan.source." + source)));
        return String.join(" · ", words);
    }

    private void showFound(List<ScanDevice> scanners, Throwable failure) {
        Texts texts = context.texts();
        Text title = new Text(context.look(), Type.CAPTION_MEDIUM, Role.PRIMARY, texts.get("panel.scanner.found"));
        if (failure != null || scanners.isEmpty()) {
            noneListed = failure == null;
            String none = offered == null ? "panel.scanner.none" : "panel.scanner.unlisted";
            String words = texts.get(failure == null ? none : key(failure));
            fill(found, title, new Text(context.look(), Type.BODY, Role.ON_SURFACE, words));
            return;
        }
        nameInUse(scanners);
        List<JComponent> rows = new ArrayList<>(List.of(title));
        for (ScanDevice scanner : scanners) {
            rows.add(new Fact(context.look(), scanner.label(), 280).say(scanner.name()));
        }
        fill(found, rows.toArray(JComponent[]::new));
    }

    private static String key(Throwable failure) {
        Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
        return why instanceof ScanFailed failed ? failed.textKey() : "scan.failed.source";
    }

    private static void fill(Column column, JComponent... parts) {
        column.clear();
        for (JComponent part : parts) {
            column.with(part);
        }
        column.revalidate();
        column.repaint();
    }
}
