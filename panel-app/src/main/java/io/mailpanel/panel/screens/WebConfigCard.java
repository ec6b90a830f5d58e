package io.mailpanel.panel.screens;

import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.Fit;
import io.mailpanel.panel.kit.Qr;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.net.URI;
import java.util.Optional;

/** The QR code of Web Config's address, and the address in words. */
final class WebConfigCard {
    private static final int QR = 208;

    private final Texts texts;
    private final Qr qr;
    private final Text address;
    private final Column card;

    WebConfigCard(Look look, Texts texts) {
        this.texts = texts;
        qr = new Qr(look, QR, texts.get("panel.webconfig.qr"));
        address = new Text(look, Type.SUPPORT, Role.ON_SURFACE)
                .breakable()
                .centred()
                .narrow(QR);
        Column words = new Column(look, 0);
        words.with(new Text(look, Type.CAPTION_MEDIUM, Role.PRIMARY, texts.get("panel.webconfig")).centred())
                .with(address);
        card = new Column(look, 12).pad(16, 16, 16, 16).card(Role.CONTAINER, 16).centred();
        card.with(qr, Fit.NATURAL).with(words);
    }

    /** Shows the address; while there is none, says that it is being started. */
    void show(Optional<URI> where) {
        qr.setVisible(where.isPresent());
        qr.show(where.map(URI::toString).orElse(""));
        address.say(where.map(URI::toString).orElseGet(() -> texts.get("panel.webconfig.starting")));
    }

    Column card() {
        return card;
    }
}
