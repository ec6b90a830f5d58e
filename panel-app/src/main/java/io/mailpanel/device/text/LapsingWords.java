package io.mailpanel.device.text;

import io.mailpanel.device.certificates.CertificateFacts.Life;
import io.mailpanel.device.certificates.Lapsing;
import java.time.Instant;

/** Certificates near their end in words of one language: for the pages and the notifications. */
public final class LapsingWords {
    private final Texts texts;
    private final Words words;

    /**
     * @param texts the language
     * @param words its dates
     */
    public LapsingWords(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** What will happen, or has happened, and when. */
    public String what(Lapsing.Kind kind, Life life, String name, Instant until) {
        Life end = life == Life.EXPIRED ? Life.EXPIRED : Life.NEAR_END;
        return texts.get("lapsing." + kind.key() + "." + end, name, words.date(until));
    }

    /** What to do, and where. */
    public String remedy(Lapsing.Kind kind) {
        return texts.get("lapsing." + kind.key());
    }
}
