package io.mailpanel.webconfig.pages;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.AuditWords;
import io.mailpanel.device.transfer.SettingsOrigin;
import io.mailpanel.device.transfer.SettingsTransferDesk;
import io.mailpanel.device.transfer.SettingsTransferDesk.Import;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Device Management &gt; Export and Import of Settings. */
public final class TransferPage implements Page {
    static final String PATH = "/device-management/export-and-import";

    private static final String CONFIRM = Access.CONFIRM;
    private static final String FILE = SettingsTransferDesk.FILE;
    private static final String PASSPHRASE = SettingsTransferDesk.PASSPHRASE;

    private final Site site;

    TransferPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param export what was wrong with the last export
     * @param file what was wrong with the last file
     * @param settings the settings in it that are not allowed, a line each
     */
    public record Model(Errors export, Errors file, List<String> settings) {
        /** The largest file, KiB. */
        public int mostKib() {
            return SettingsTransferDesk.MOST_BYTES / 1024;
        }

        /** The shortest passphrase. */
        public int shortest() {
            return SettingsTransferDesk.SHORTEST_PASSPHRASE;
        }

        /** The longest one. */
        public int longest() {
            return SettingsTransferDesk.LONGEST_PASSPHRASE;
        }
    }

    /** A setting that would change. */
    public record Line(String name, String before, String after) {}

    /**
     * What the template of the preview draws.
     *
     * @param origin where the file says that it comes from
     * @param exported when, in words
     * @param lines what would change
     * @param deletesPassword whether the stored mail password would be deleted
     * @param errors what was wrong with the last OK
     */
    public record Preview(
            SettingsOrigin origin, String exported, List<Line> lines, boolean deletesPassword, Errors errors) {}

    @Override
    public void show(Visit visit) {
        Optional<Import> read = visit.session().toImport();
        if (read.isPresent()) {
            preview(visit, read.get(), Errors.NONE);
        } else {
            visit.render("pages/transfer.jte", new Model(Errors.NONE, Errors.NONE, List.of()));
        }
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("export", this::export, "read", this::read, "import", this::apply, "cancel", this::cancel);
    }

    @Override
    public int mostUploaded() {
        return SettingsTransferDesk.MOST_BYTES + SettingsTransferDesk.MOST_BYTES / 2;
    }

    private void export(Visit visit) {
        char[] passphrase = visit.field("passphrase").toCharArray();
        boolean same = visit.field("passphrase").equals(visit.field("repeat"));
        try {
            if (!same) {
                throw new Refused(List.of(new FieldError(PASSPHRASE, "field.transfer.passphrase.differ", List.of())));
            }
            byte[] file = passphrase.length == 0 ? desk().export() : desk().export(passphrase, confirmation(visit));
            visit.ctx()
                    .contentType("application/json")
                    .header("Content-Disposition", "attachment; filename=\"mailpanel-settings.json\"")
                    .result(file);
        } catch (Refused refused) {
            visit.say(Notice.of(Tone.ERROR, "web.transfer.export.refused"));
            Errors errors = Errors.of(refused.errors(), visit.texts(), List.of(PASSPHRASE, CONFIRM));
            visit.refused().render("pages/transfer.jte", new Model(errors, Errors.NONE, List.of()));
        }
    }

    private void read(Visit visit) throws IOException {
        visit.session().toImport(null);
        try {
            visit.session()
                    .toImport(desk().read(
                                    visit.file("file"),
                                    visit.field("file-passphrase").toCharArray()));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused);
        }
    }

    private void refuse(Visit visit, Refused refused) {
        visit.say(Notice.of(Tone.ERROR, "web.upload.refused"));
        List<String> own = List.of(FILE, PASSPHRASE);
        AuditWords words = words(visit);
        List<String> settings = refused.errors().stream()
                .filter(e -> !own.contains(e.field()))
                .map(e -> visit.text("web.transfer.bad", name(visit, words, e.field()), said(visit, e)))
                .toList();
        Errors errors = Errors.of(refused.errors(), visit.texts(), own);
        visit.refused().render("pages/transfer.jte", new Model(Errors.NONE, errors, settings));
    }

    /** A file has no list to choose from: where a form's error says to, another text names what may stand there. */
    private static String said(Visit visit, FieldError error) {
        String key = error.key() + ".file";
        return visit.texts().has(key) ? visit.text(key, error.arguments().toArray()) : error.in(visit.texts());
    }

    private void apply(Visit visit) {
        Optional<Import> read = visit.session().toImport();
        if (read.isEmpty()) {
            visit.session().say(Notice.of(Tone.WARNING, "web.transfer.gone"));
            visit.go(PATH);
            return;
        }
        try {
            desk().apply(read.get(), confirmation(visit));
            visit.session().toImport(null);
            Notice done = Notice.of(Tone.GOOD, "web.transfer.done");
            visit.session().say(read.get().deletesPassword() ? done.advising("web.transfer.password") : done);
            visit.go(PATH);
        } catch (Refused refused) {
            if (refused.errors().stream().allMatch(e -> e.field().equals(CONFIRM))) {
                visit.say(Notice.of(Tone.ERROR, "web.transfer.import.refused"));
                preview(visit.refused(), read.get(), Errors.of(refused.errors(), visit.texts(), List.of(CONFIRM)));
            } else {
                visit.session().toImport(null);
                refuse(visit, refused);
            }
        }
    }

    private void cancel(Visit visit) {
        visit.session().toImport(null);
        visit.go(PATH);
    }

    private void preview(Visit visit, Import read, Errors errors) {
        AuditWords words = words(visit);
        List<Line> lines = read.changes().stream()
                .map(c -> new Line(
                        words.name(c.name()), words.value(c.name(), c.before()), words.value(c.name(), c.after())))
                .toList();
        visit.render(
                "pages/transfer-preview.jte",
                new Preview(
                        read.origin(),
                        exported(words, read.origin().exported()),
                        lines,
                        read.deletesPassword(),
                        errors));
    }

    /** Whoever wrote the file may have written anything there. */
    private static String exported(AuditWords words, String said) {
        try {
            return words.time(Instant.parse(said));
        } catch (DateTimeParseException e) {
            return said;
        }
    }

    private AuditWords words(Visit visit) {
        return new AuditWords(visit.texts(), site.times());
    }

    /** As its page has it: the names of fields are not all those of settings. */
    private static String name(Visit visit, AuditWords words, String field) {
        String name = words.name(field);
        String key = "field." + field;
        return name.equals(field) && visit.texts().has(key) ? visit.text(key) : name;
    }

    private static Confirmation confirmation(Visit visit) {
        return new Confirmation(visit.field(CONFIRM).toCharArray(), visit.from());
    }

    private SettingsTransferDesk desk() {
        return site.device().transfer();
    }
}
