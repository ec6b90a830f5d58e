package io.mailpanel.webconfig;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.stage.Stage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import javax.imageio.ImageIO;

/** A panel that shows a plain picture and writes down what it is told. */
final class ScriptedStage implements Stage {
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile long serial = 1;

    void change() {
        serial++;
        listeners.forEach(l -> l.accept(serial));
    }

    @Override
    public Picture picture() {
        BufferedImage image = new BufferedImage(800, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xF8FAFD));
        g.fillRect(0, 0, 800, 480);
        g.setColor(new Color(0x0B57D0));
        g.fillRoundRect(16, 48, 183, 176, 32, 32);
        g.setColor(Color.BLACK);
        for (int x = 0; x < 800; x += 2) {
            g.drawLine(x, 440, x, 470);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Picture(serial, 800, 480, out.toByteArray());
    }

    @Override
    public Subscription onPicture(LongConsumer listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Scene scene() {
        return new Scene(
                "home",
                "Home",
                List.of(
                        new Item("Scan to Email", "button", "", true, 16, 48, 183, 176),
                        new Item("Password", "field", "••••", true, 16, 300, 200, 48),
                        new Item("Power", "lamp", "on", true, 900, 48, 16, 16),
                        new Item("No paper", "switch", "off", true, 900, 96, 48, 24)),
                0,
                0);
    }

    @Override
    public void press(int x, int y) {
        told.add("press " + x + " " + y);
    }

    @Override
    public void drag(int x, int y) {
        told.add("drag " + x + " " + y);
    }

    @Override
    public void release(int x, int y) {
        told.add("release " + x + " " + y);
    }

    @Override
    public void type(String text) {
        told.add("type " + text);
    }

    @Override
    public void key(String name) {
        told.add("key " + name);
    }
}
