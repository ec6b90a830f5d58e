package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A picture for who does not let go of it: the JDK's TIFF writer keeps the last page until its finalizers have run, and
 * memory has room for one page only. Once taken back it has no picture any more.
 */
final class LentImage implements AutoCloseable {
    private final AtomicReference<BufferedImage> picture;
    private final RenderedImage image;

    LentImage(BufferedImage lent) {
        AtomicReference<BufferedImage> held = new AtomicReference<>(lent);
        picture = held;
        image = (RenderedImage) Proxy.newProxyInstance(
                LentImage.class.getClassLoader(), new Class<?>[] {RenderedImage.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(held.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What may be kept. */
    RenderedImage image() {
        return image;
    }

    /** Takes the picture back. */
    @Override
    public void close() {
        picture.set(null);
    }
}
