package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Network &gt; Network Status &gt; Print Status Sheet: the sheet as it would be printed, as files, and on paper. */
public final class SheetPage implements Page {
    static final String PATH = "/network/status/print-status-sheet";

    private final Site site;
    private final SheetPrint print;

    SheetPage(Site site) {
        this.site = site;
        this.print = new SheetPrint(site.device()::sheet, site.clock());
    }

    /**
     * What the template draws.
     *
     * @param printer the printer's status in words
     * @param tone how grave that is
     * @param remedy what to do about it, or empty
     * @param busy whether a print is under way
     * @param stopped whether the last print stopped in the middle
     * @param goesOn whether that one can go on
     * @param outcome how the last print ended
     * @param version changes with all that is drawn
     */
    public record Model(
            String printer,
            StatusPage.Tone tone,
            String remedy,
            boolean busy,
            boolean stopped,
            boolean goesOn,
            Optional<Notice.Said> outcome,
            String version) {}

    @Override
    public void show(Visit visit) {
        site.device().refresh();
        visit.render("pages/sheet.jte", model(visit));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "", visit -> print(visit, SheetDesk::print),
                "go-on", visit -> print(visit, SheetDesk::goOn),
                "again", visit -> print(visit, SheetDesk::printAgain),
                "cancel", this::cancel);
    }

    private void cancel(Visit visit) {
        desk().cancelStopped();
        visit.go(PATH);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of(
                "now", visit -> visit.part("part/sheet-now.jte", model(visit)),
                "events", this::events,
                "preview.png", visit -> visit.ctx().contentType("image/png").result(desk().png()),
                "status-sheet.png", visit -> file(visit, "image/png", "png", desk().png()),
                "status-sheet.pdf", visit -> file(visit, "application/pdf", "pdf", desk().pdf()));
    }

    private void print(Visit visit, Function<SheetDesk, CompletionStage<PrinterStatus>> what) {
        print.begin(what);
        visit.go(PATH);
    }

    private void file(Visit visit, String type, String ending, byte[] content) {
        String serial = site.device().state().info().serial().replaceAll("[^A-Za-z0-9-]", "");
        visit.ctx()
                .header("Content-Disposition", "attachment; filename=\"status-sheet-" + serial + "." + ending + "\"")
                .contentType(type)
                .result(content);
    }

    private void events(Visit visit) {
        var session = visit.session();
        site.follow().stream(visit.ctx(), this::subscribe, this::version, () -> site.sessions()
                .alive(session));
    }

    private Subscription subscribe(Runnable signal) {
        Subscription states = site.device().subscribe(state -> signal.run());
        Subscription prints = print.subscribe(signal);
        return () -> {
            states.close();
            prints.close();
        };
    }

    private Model model(Visit visit) {
        String version = version();
        DeviceState state = site.device().state();
        Words words = site.words(visit.texts());
        return new Model(
                words.printer(state.printer()),
                StatusPage.printer(state.printer()),
                words.printerRemedy(state.printer()).orElse(""),
                print.busy(),
                desk().stopped(),
                desk().canGoOn(),
                print.last().map(outcome -> said(outcome, words, visit)),
                version);
    }

    private static Notice.Said said(SheetPrint.Outcome outcome, Words words, Visit visit) {
        PrinterStatus status = outcome.status();
        String time = words.dateTime(outcome.at());
        String remedy = words.printerRemedy(status).orElse("");
        if (!SheetDesk.handedOver(status)) {
            String key = outcome.inPart() ? "web.sheet.in-part" : "web.sheet.not-printed";
            String what = visit.texts().get(key, words.printer(status), time);
            return new Notice.Said(Notice.Tone.ERROR, what, remedy);
        }
        if (status == PrinterStatus.UNKNOWN) {
            String what = visit.texts().get("web.sheet.handed", time);
            return new Notice.Said(Notice.Tone.WARNING, what, visit.texts().get("web.sheet.handed.more"));
        }
        String more = status == PrinterStatus.PAPER_NEAR_END ? words.printer(status) + ". " + remedy : "";
        return new Notice.Said(Notice.Tone.GOOD, visit.texts().get("web.sheet.printed", time), more);
    }

    private String version() {
        int all = Objects.hash(site.device().state(), print.busy(), print.last(), desk().stopped(), desk().canGoOn());
        return Integer.toHexString(all);
    }

    private SheetDesk desk() {
        return site.device().sheet();
    }
}
