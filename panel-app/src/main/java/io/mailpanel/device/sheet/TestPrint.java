package io.mailpanel.device.sheet;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import io.mailpanel.statusprint.StatusSheet.Steps;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the printer's test print: what its profile says, letters of both alphabets, signs that few printers have, a QR code. */
public final class TestPrint {
    private static final String LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789";
    private static final String CYRILLIC = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String SIGNS = "№ « » — € ₽ ä ö ü ß";

    private static final int DOTS_A_MILLIMETRE = 8;

    private final Clock clock;
    private final Profile profile;

    /**
     * @param clock for the time of printing and its zone
     * @param profile the printer's
     */
    public TestPrint(Clock clock, Profile profile) {
        this.clock = clock;
        this.profile = profile;
    }

    /** The print in the state's language. */
    public StatusSheet build(DeviceState state) {
        Texts texts = Texts.printed(state.language());
        Words words = new Words(texts, state.times().in(clock.getZone()));
        return new StatusSheet(
                texts.get("sheet.test.title"),
                state.info().name() + ", " + words.dateTime(clock.instant()),
                List.of(
                        new Section(texts.get("sheet.test.printer"), printer(texts)),
                        new Section(
                                texts.get("sheet.test.letters"),
                                List.of(
                                        new Row("Latin", LATIN),
                                        new Row("Кириллица", CYRILLIC),
                                        new Row(texts.get("sheet.test.signs"), SIGNS)))),
                Optional.of(
                        new Steps(texts.get("sheet.test.do"), List.of(texts.get("sheet.test.see")), Optional.empty())),
                state.webConfig().map(uri -> new StatusSheet.Qr(uri.toString(), texts.get("sheet.qr"))));
    }

    private List<Row> printer(Texts texts) {
        String pages = profile.codePages().stream()
                .map(page -> texts.get(
                        "sheet.printer.code_page",
                        Integer.toString(page.number()),
                        page.charset().name()))
                .collect(Collectors.joining(", "));
        boolean drawn = profile.mode() == Profile.Mode.RASTER;
        return List.of(
                new Row(texts.get("sheet.printer.profile"), profile.title()),
                new Row(
                        texts.get("sheet.printer.width"),
                        texts.get(
                                "sheet.printer.width.value",
                                Integer.toString(profile.dots() / DOTS_A_MILLIMETRE),
                                Integer.toString(profile.dots()))),
                new Row(texts.get("sheet.printer.code_pages"), drawn ? texts.get("sheet.printer.drawn") : pages),
                new Row(
                        texts.get("sheet.printer.code"),
                        texts.get(profile.nativeQr() ? "sheet.printer.code.native" : "sheet.printer.code.raster")));
    }
}
