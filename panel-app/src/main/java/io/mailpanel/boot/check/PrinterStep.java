package io.mailpanel.boot.check;

import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.CodePage;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The printer's status, and a print of which somebody tells which line can be read. */
final class PrinterStep implements Step {
    private static final Pattern PAGE = Pattern.compile("(\\d{1,3})(?:\\s+(866|1251))?");

    private final PrinterPort printer;
    private final Profile profile;
    private final boolean unasked;

    /** @param unasked whether the print is made without asking first */
    PrinterStep(PrinterPort printer, Profile profile, boolean unasked) {
        this.printer = printer;
        this.profile = profile;
        this.unasked = unasked;
    }

    @Override
    public void walk(Checklist list, Person person) {
        Texts texts = list.texts();
        Words words = new Words(texts, ZoneId.systemDefault());
        PrinterStatus status = printer.status();
        String part = texts.get("check.printer");
        if (status == PrinterStatus.UNKNOWN) {
            list.notChecked(part, texts.get("check.printer.silent"));
        } else if (SheetDesk.handedOver(status)) {
            list.passed(part, texts.get("check.printer.answers", words.printer(status)));
        } else {
            String remedy = words.printerRemedy(status).orElse("");
            list.failed(part, words.printer(status) + ". " + remedy);
            list.notChecked(texts.get("check.print"), texts.get("check.print.not-ready"));
            return;
        }
        if (unasked || person.yes(texts.get("check.print.ask")).orElse(false)) {
            print(list, person);
        } else {
            list.notChecked(texts.get("check.print"), texts.get("check.print.not-wanted"));
        }
    }

    private void print(Checklist list, Person person) {
        Texts texts = list.texts();
        String part = texts.get("check.print");
        try {
            printer.print(new SheetPrinter(profile).codePageTrial());
        } catch (IOException e) {
            list.failed(part, texts.get("check.print.failed", String.valueOf(e.getMessage())));
            return;
        }
        list.passed(part, texts.get("check.print.sent"));
        if (profile.mode() == Profile.Mode.RASTER) {
            list.nothing(texts.get("check.codepage"), texts.get("check.codepage.raster"));
        } else {
            read(list, person);
        }
    }

    /** Which line can be read. */
    private void read(Checklist list, Person person) {
        Texts texts = list.texts();
        String part = texts.get("check.codepage");
        Optional<String> said = person.answer(texts.get("check.codepage.ask"));
        Matcher page = PAGE.matcher(said.orElse(""));
        if (said.isEmpty()) {
            list.notChecked(part, texts.get("check.needs-person"));
        } else if (!page.matches()) {
            list.failed(part, texts.get("check.codepage.none"));
        } else if (profile.codePages().stream().anyMatch(known -> same(known, page))) {
            list.passed(part, texts.get("check.codepage.right", said.get()));
        } else {
            String known = profile.codePages().stream()
                    .map(one -> Integer.toString(one.number()))
                    .collect(Collectors.joining(", "));
            list.failed(part, texts.get("check.codepage.other", profile.title(), known, said.get()));
        }
    }

    private static boolean same(CodePage known, Matcher said) {
        return known.number() == Integer.parseInt(said.group(1))
                && (said.group(2) == null || known.charset().name().endsWith(said.group(2)));
    }
}
