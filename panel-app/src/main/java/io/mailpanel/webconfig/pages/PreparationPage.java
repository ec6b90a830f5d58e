package io.mailpanel.webconfig.pages;

import io.mailpanel.device.diagnosis.PreparationStep;
import io.mailpanel.device.diagnosis.Prepared;
import io.mailpanel.webconfig.Site;
import java.util.List;

/** Network &gt; Email Server &gt; Preparation: the guide's preparatory steps, and what can be seen of them from here. */
public final class PreparationPage implements Page {
    static final String PATH = "/network/email-server/preparation";

    private final Site site;

    PreparationPage(Site site) {
        this.site = site;
    }

    /**
     * A step.
     *
     * @param id in the page
     * @param title what has to be done
     * @param finding how it stands, in words
     * @param tone how grave that is
     * @param note from what that is known
     * @param where where to click
     * @param learn Microsoft's explanation; empty for none
     * @param square its QR code; null for none
     */
    public record Row(
            String id,
            String title,
            String finding,
            StatusPage.Tone tone,
            String note,
            String where,
            String learn,
            QrPath square) {}

    /** What the template draws. */
    public record Model(List<Row> rows) {}

    @Override
    public void show(Visit visit) {
        visit.render(
                "pages/preparation.jte",
                new Model(site.device().diagnosis().preparation().stream()
                        .map(prepared -> row(prepared, visit))
                        .toList()));
    }

    private Row row(Prepared prepared, Visit visit) {
        PreparationStep step = prepared.step();
        StatusPage.Tone tone =
                switch (prepared.finding()) {
                    case DONE -> StatusPage.Tone.GOOD;
                    case TO_DO -> StatusPage.Tone.ERROR;
                    case UNKNOWN -> StatusPage.Tone.QUIET;
                };
        return new Row(
                "prep-" + step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                visit.texts().get("prep." + step.name() + ".title"),
                visit.texts().get("prep.finding." + prepared.finding().name()),
                tone,
                visit.texts()
                        .get(prepared.noteKey(), site.device().state().info().version()),
                visit.texts().get("prep." + step.name() + ".where"),
                step.learn(),
                step.learn().isEmpty() ? null : QrPath.of(step.learn()));
    }
}
