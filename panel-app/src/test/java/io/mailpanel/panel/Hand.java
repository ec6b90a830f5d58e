package io.mailpanel.panel;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.stage.Stage.Scene;
import io.mailpanel.panel.stage.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A finger that finds things by the word that is seen on them. */
final class Hand {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Panel panel;

    Hand(Panel panel) {
        this.panel = panel;
    }

    /** Touches the thing of this name. */
    void touch(String name) {
        Item item = waitFor(i -> i.name().equals(name) && touchable(i), name);
        touch(item);
    }

    /** Touches the first thing whose name begins so. */
    void touchStart(String start) {
        touch(waitFor(i -> i.name().startsWith(start) && touchable(i), start + "…"));
    }

    private void touch(Item item) {
        int x = item.x() + item.width() / 2;
        int y = item.y() + item.height() / 2;
        panel.press(x, y);
        panel.release(x, y);
        settle();
    }

    /** Puts the finger down here, moves it there, and lifts it. */
    void drag(int fromX, int fromY, int toX, int toY) {
        panel.press(fromX, fromY);
        for (int i = 1; i <= 4; i++) {
            panel.drag(fromX + (toX - fromX) * i / 4, fromY + (toY - fromY) * i / 4);
        }
        panel.release(toX, toY);
        settle();
    }

    private static boolean touchable(Item item) {
        return item.enabled() && !item.role().equals("text") && !item.role().equals("image");
    }

    /** Waits until something of this name is seen. */
    Item waitFor(String name) {
        return waitFor(i -> i.name().equals(name), name);
    }

    /** Waits until something like this is seen. */
    Item waitFor(Predicate<Item> wanted, String what) {
        Item[] found = new Item[1];
        until(
                () -> {
                    Optional<Item> item =
                            panel.scene().items().stream().filter(wanted).findFirst();
                    item.ifPresent(i -> found[0] = i);
                    return item.isPresent();
                },
                what);
        return found[0];
    }

    /** Waits until this screen is shown. */
    void waitForScreen(String id) {
        until(() -> panel.scene().screen().equals(id), "screen " + id);
    }

    /** Waits, change by change of the picture, until the condition holds; fails with what is seen instead. */
    void until(BooleanSupplier condition, String what) {
        Instant deadline = Instant.now().plus(PATIENCE);
        Semaphore changes = new Semaphore(0);
        Subscription subscription = panel.onPicture(serial -> changes.release());
        try {
            while (!condition.getAsBoolean()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new AssertionError("not seen: " + what + "; there is " + seen());
                }
                // Not every condition is about the picture: look again now and then.
                if (changes.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                    changes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while waiting for " + what, e);
        } finally {
            subscription.close();
        }
    }

    private String seen() {
        Scene scene = panel.scene();
        return scene.screen() + " with "
                + scene.items().stream()
                        .map(i -> i.name() + (i.value().isEmpty() ? "" : "=" + i.value()))
                        .toList();
    }

    /** Until everything that is in the event queue, and what that puts there, is done. */
    void settle() {
        for (int i = 0; i < 4; i++) {
            Pictures.onEventThread(() -> {});
        }
    }
}
