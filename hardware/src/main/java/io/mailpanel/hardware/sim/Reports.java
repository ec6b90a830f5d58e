package io.mailpanel.hardware.sim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a printer has received and not carried out: all of it, and what the job under way brought. Guarded by its owner's lock. */
final class Reports {
    private static final int KEPT = 100;

    private final News news;
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> ofJob = new LinkedHashSet<>();

    /** @param news told each report once, and each job that was passed over */
    Reports(News news) {
        this.news = news;
    }

    void report(String command) {
        if (ofJob.size() < KEPT) {
            ofJob.add(command);
        }
        if (all.size() < KEPT && all.add(command)) {
            news.unknown(command);
        }
    }

    /** Nothing of the job under way was for the printer. Told for each such job, else it would be gone without a word. */
    void passedOver(String why) {
        ofJob.add(why);
        all.add(why);
        news.unknown(why);
    }

    /** Each once, in order. */
    List<String> all() {
        return new ArrayList<>(all);
    }

    /** What the job brought that ends here; the next one begins. */
    List<String> endOfJob() {
        List<String> taken = List.copyOf(ofJob);
        ofJob.clear();
        return taken;
    }
}
