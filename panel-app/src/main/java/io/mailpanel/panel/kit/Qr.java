package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.nayuki.qrcodegen.QrCode;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;

/** A QR code on white, with its quiet zone of 4 modules; dark on light in every theme, or cameras fail. */
public final class Qr extends Picture {
    private static final long serialVersionUID = 1L;

    private static final int QUIET = 4;

    private final transient Look look;
    private final int size;
    private String content = "";
    private transient QrCode code;

    /** @param size its edge with the quiet zone, on the reference screen */
    public Qr(Look look, int size, String name) {
        this.look = look;
        this.size = size;
        getAccessibleContext().setAccessibleName(name);
    }

    /** Holds this address; empty shows nothing. */
    public void show(String address) {
        if (!address.equals(content)) {
            content = address;
            code = address.isEmpty() ? null : QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
            repaint();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(size), look.px(size));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setColor(Color.WHITE);
        int arc = look.px(16);
        copy.fillRoundRect(0, 0, getWidth(), getHeight(), 2 * arc, 2 * arc);
        if (code != null) {
            int edge = Math.min(getWidth(), getHeight());
            int module = edge / (code.size + 2 * QUIET);
            int start = (edge - module * code.size) / 2;
            copy.setColor(Color.BLACK);
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    if (code.getModule(x, y)) {
                        copy.fillRect(start + x * module, start + y * module, module, module);
                    }
                }
            }
        }
        copy.dispose();
    }

    @Override
    public String value() {
        return content;
    }
}
