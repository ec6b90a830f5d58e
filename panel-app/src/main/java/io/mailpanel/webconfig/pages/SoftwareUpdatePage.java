package io.mailpanel.webconfig.pages;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.update.BadPackage;
import io.mailpanel.device.update.BadPackage.Reason;
import io.mailpanel.device.update.Manifest;
import io.mailpanel.device.update.UpdateDesk;
import io.mailpanel.device.update.UpdateDesk.Kept;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Device Management &gt; Software Update: what runs, and an update package that is checked and kept. */
public final class SoftwareUpdatePage implements Page {
    static final String PATH = "/device-management/software-update";

    private static final String FILE = "update.file";

    private final Site site;
    /** Two at once would each think that the disk's room is for it. */
    private final Semaphore one = new Semaphore(1);

    SoftwareUpdatePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param version that runs
     * @param build when it was made, in words; empty if not known
     * @param java the Java that it runs on
     * @param architecture of this machine
     * @param checks whether a package can be checked
     * @param kept the package that is ready
     * @param notes what is new in it
     * @param errors what was wrong with the last one
     * @param older whether an older one was allowed
     */
    public record Model(
            String version,
            String build,
            String java,
            String architecture,
            boolean checks,
            Optional<Kept> kept,
            List<String> notes,
            Errors errors,
            boolean older) {
        /** The largest package, MiB. */
        public long mostMib() {
            return UpdateDesk.MOST_BYTES / 1024 / 1024;
        }

        /** What the package that is ready says of itself; empty where it cannot be checked. */
        public Optional<Manifest> manifest() {
            return kept.flatMap(Kept::manifest);
        }

        /** Its length, MiB. */
        public long mib() {
            return manifest().map(m -> m.size() / 1024 / 1024 + 1).orElse(0L);
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE, false);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::upload, "discard", this::discard);
    }

    @Override
    public Optional<LargeFile> largeFile() {
        return Optional.of(new Incoming());
    }

    private void upload(Visit visit) throws IOException {
        if (visit.field("confirm").isEmpty()) {
            refuse(visit, List.of(new FieldError(Access.CONFIRM, "web.update.confirm.missing", List.of())));
            return;
        }
        try {
            site.device().access().confirm(visit.field("confirm").toCharArray(), visit.from());
            Path file = visit.largeFile("file").orElseThrow(() -> new BadPackage(Reason.NO_FILE));
            Manifest taken = desk().take(file, visit.field("older").equals("on"));
            visit.session()
                    .say(Notice.of(
                            Tone.GOOD, "web.update.taken", taken.version().text()));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused.errors());
        } catch (BadPackage bad) {
            refuse(visit, List.of(error(bad)));
        }
    }

    private void discard(Visit visit) {
        try {
            desk().discard();
            visit.session().say(Notice.of(Tone.GOOD, "web.update.discarded"));
            visit.go(PATH);
        } catch (BadPackage bad) {
            refuse(visit, List.of(error(bad)));
        }
    }

    private static FieldError error(BadPackage bad) {
        return new FieldError(FILE, "update.bad." + bad.reason(), bad.facts());
    }

    private void refuse(Visit visit, List<FieldError> errors) {
        visit.say(Notice.of(Tone.ERROR, "web.update.refused"));
        visit.refused();
        draw(
                visit,
                Errors.of(errors, visit.texts(), List.of(FILE, Access.CONFIRM)),
                visit.field("older").equals("on"));
    }

    private void draw(Visit visit, Errors errors, boolean older) {
        Optional<Kept> kept = desk().kept();
        visit.render(
                "pages/software-update.jte",
                new Model(
                        site.device().state().info().version(),
                        desk().build().map(site.words(visit.texts())::dateTime).orElse(""),
                        System.getProperty("java.vendor") + " " + Runtime.version(),
                        desk().architecture(),
                        desk().checks(),
                        kept,
                        kept.flatMap(Kept::manifest)
                                .map(m -> m.notes(visit.texts().language()))
                                .orElse(List.of()),
                        errors,
                        older));
    }

    private UpdateDesk desk() {
        return site.device().update();
    }

    private final class Incoming implements LargeFile {
        @Override
        public Path begin(long bytes) throws Hindered {
            if (!one.tryAcquire()) {
                throw new Hindered(Notice.of(Tone.WARNING, "web.update.busy"));
            }
            try {
                desk().expect(bytes);
                return desk().incoming();
            } catch (BadPackage bad) {
                one.release();
                FieldError error = error(bad);
                throw new Hindered(new Notice(Tone.ERROR, texts -> texts.get("web.update.refused"), error::in));
            }
        }

        @Override
        public void end(Path folder) {
            desk().done(folder);
            one.release();
        }
    }
}
