package io.mailpanel.panel.screens;

import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.ScreenContext;
import io.mailpanel.panel.kit.Buttons;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Input;
import io.mailpanel.panel.kit.Line;
import io.mailpanel.panel.kit.ListRow;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Symbol;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.kit.TextBox;
import io.mailpanel.panel.kit.Wrap;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of Scan to Email: recipients as chips, a field for the next one, the subject, the scan settings. */
final class ScanForm {
    private final ScreenContext context;
    private final List<String> recipients;
    private final TextBox recipient;
    private final TextBox subject;
    private final Wrap chips;
    private final ListRow settings;
    private final ScanChoice choice;
    private final Scroller view;

    /** @param before the form in another language, whose contents are kept; null for an empty one */
    ScanForm(ScreenContext context, ScanForm before) {
        this.context = context;
        Look look = context.look();
        Texts texts = context.texts();
        recipients = before == null ? new ArrayList<>() : before.recipients;
        choice = before == null ? new ScanChoice() : before.choice;
        recipient = new TextBox(
                look, Input.EMAIL, texts.get("field.scan.recipient"), texts.get("panel.key.next"), context.keyboard());
        Pressable add = Buttons.plain(look, texts.get("panel.scan.add")).act(this::add);
        add.setFocusable(false);
        recipient.end(add).help(texts.get("field.scan.recipient.help"));
        subject = new TextBox(
                look, Input.TEXT, texts.get("field.scan.subject"), texts.get("panel.key.done"), context.keyboard());
        subject.help(texts.get("field.scan.subject.help"))
                .done(() -> context.navigator().back());
        recipient.done(this::next);
        if (before != null) {
            recipient.text(before.recipient.text());
            subject.text(before.subject.text());
        }
        chips = new Wrap(look, 8);
        Column column = new Column(look, 8).pad(0, 24, 16, 24);
        settings = new ListRow(look, Glyph.TUNE, texts.get("panel.scan.settings")).end(Glyph.CHEVRON_RIGHT);
        settings.row().act(() -> new ScanSettingsSheet(context, choice, this::drawChoice).open());
        column.with(chips).with(recipient).with(subject).with(settings.row());
        view = new Scroller(look, column);
        drawChips();
        drawChoice();
    }

    Scroller view() {
        return view;
    }

    /** What was asked for; empty if the address that still stands in the field is wrong, which it then says. */
    Optional<ScanRequest> request() {
        boolean good = recipient.text().isBlank() || add();
        return good
                ? Optional.of(new ScanRequest(
                        List.copyOf(recipients), subject.text(), "", choice.format(), choice.settings()))
                : Optional.empty();
    }

    /** The scanner has said what it can do, or has not answered. */
    void answered(ScanOffer offer, Throwable failure) {
        choice.answered(offer, failure);
        drawChoice();
    }

    private void drawChoice() {
        Optional<String> trouble = choice.trouble();
        settings.icon(
                trouble.isPresent() ? Glyph.WARNING : Glyph.TUNE,
                trouble.isPresent() ? Role.WARNING : Role.ON_SURFACE_VARIANT);
        settings.second(trouble.map(context.texts()::get).orElseGet(() -> choice.line(context.texts())));
    }

    void clear() {
        choice.reset();
        drawChoice();
        recipients.clear();
        recipient.text("");
        subject.text("");
        recipient.wrong("");
        subject.wrong("");
        drawChips();
        view.toTop();
    }

    /** Says what the device did not take, at the field it is about. */
    void wrong(List<FieldError> errors) {
        for (FieldError error : errors) {
            TextBox box = error.field().equals("scan.subject") ? subject : recipient;
            box.wrong(error.in(context.texts()));
            box.bringIntoView();
        }
    }

    private void next() {
        if (recipient.text().isBlank() && !recipients.isEmpty() || add()) {
            subject.field().requestFocusInWindow();
        }
    }

    private boolean add() {
        String typed = recipient.text().strip();
        Optional<FieldError> error = context.device().scan().checkRecipient(typed);
        recipient.wrong(error.map(e -> e.in(context.texts())).orElse(""));
        if (error.isPresent()) {
            recipient.bringIntoView();
            return false;
        }
        if (!recipients.contains(typed)) {
            recipients.add(typed);
        }
        recipient.text("");
        drawChips();
        return true;
    }

    private void drawChips() {
        Look look = context.look();
        chips.removeAll();
        for (String address : recipients) {
            Line inside = new Line(look, 8).pad(0, 16, 0, 12);
            inside.with(new Text(look, Type.SUPPORT, Role.ON_PRIMARY_CONTAINER, address))
                    .with(new Symbol(look, Glyph.CLOSE, 20, Role.ON_PRIMARY_CONTAINER));
            Pressable chip = new Pressable(look, address, inside)
                    .ground(Role.PRIMARY_CONTAINER, 12)
                    .inset(2)
                    .least(48, 48)
                    .act(() -> {
                        recipients.remove(address);
                        drawChips();
                    });
            chip.setFocusable(false);
            chips.add(chip);
        }
        chips.setVisible(!recipients.isEmpty());
        chips.revalidate();
        chips.repaint();
        view.revalidate();
    }
}
