package io.mailpanel.device.text;

import io.mailpanel.device.access.Area;
import io.mailpanel.device.access.Gate;
import io.mailpanel.device.access.Rights;
import java.util.ArrayList;
import java.util.List;

/** The locks in words of one language. */
public final class LockWords {
    private final Texts texts;

    /** @param texts the language */
    public LockWords(Texts texts) {
        this.texts = texts;
    }

    /** What is locked, in one line; that nothing is, if so. */
    public String line(Rights rights) {
        List<String> locked = new ArrayList<>();
        if (rights.control()) {
            locked.add(texts.get("locks.configured"));
        }
        if (rights.panelLock()) {
            locked.add(texts.get("field.locks.panel"));
        }
        for (Area area : Area.FUNCTIONS) {
            Gate gate = rights.function(area);
            if (gate != Gate.OPEN) {
                locked.add(texts.get(
                        "locks.function", texts.get("field.locks." + area.key()), texts.get("locks.gate." + gate)));
            }
        }
        return locked.isEmpty() ? texts.get("locks.none") : String.join("; ", locked);
    }
}
