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
    private final Text fingerprint;
    private final Column certificate;
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
        fingerprint =
                new Text(look, Type.CAPTION, Role.ON_SURFACE_VARIANT).centred().narrow(QR);
        certificate = new Column(look, 0);
        certificate
                .with(new Text(look, Type.CAPTION_MEDIUM, Role.PRIMARY, texts.get("panel.webconfig.fingerprint"))
                        .centred())
                .with(fingerprint);
        certificate.setVisible(false);
        card = new Column(look, 12).pad(16, 16, 16, 16).card(Role.CONTAINER, 16).centred();
        card.with(qr, Fit.NATURAL).with(words).with(certificate);
    }

    /** Shows the address; while there is none, says that it is being started. */
    void show(Optional<URI> where) {
        qr.setVisible(where.isPresent());
        qr.show(where.map(URI::toString).orElse(""));
        address.say(where.map(URI::toString).orElseGet(() -> texts.get("panel.webconfig.starting")));
    }

    /**
     * Shows also by what a browser's warning can be checked.
     *
     * @param sha256 of the certificate that browsers show, pairs of hex digits with colons
     */
    void certificate(Optional<String> sha256) {
        certificate.setVisible(sha256.isPresent());
        fingerprint.say(sha256.map(WebConfigCard::inLines).orElse(""));
    }

    /** Eight pairs on a line, as browsers break it: easier to compare. */
    private static String inLines(String sha256) {
        return sha256.replaceAll("((?:..:){7}..):", "$1 ");
    }

    Column card() {
        return card;
    }
}
