package io.mailpanel.device.notify;

import io.mailpanel.device.certificates.CertificateFacts.Life;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.text.LapsingWords;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Says an event in words: what happened, its details, what to do.
 *
 * @param texts the device's language
 * @param words its times
 */
record NotifyWords(Texts texts, Words words) {
    String title(Untold untold) {
        return texts.get("notify.event." + untold.event().name() + (partly(untold) ? ".partly" : ""));
    }

    /** Whether it is of jobs that some recipients have. */
    static boolean partly(Untold untold) {
        return untold.event() == NotifyEvent.JOB_FAILED && untold.about().equals(VerdictKind.PARTLY_DELIVERED.name());
    }

    /** What happened, in a sentence. */
    String what(Untold untold) {
        return switch (untold.event()) {
            case SIGN_IN_LOST, JOB_FAILED -> verdict(untold).map(this::cause).orElseGet(() -> plain(untold));
            case SIGN_IN_LAPSES -> {
                List<String> facts = untold.details().get(untold.details().size() - 1);
                yield texts.get("notify.what.SIGN_IN_LAPSES", facts.get(0), words.dateTime(instant(facts.get(1))));
            }
            case CERTIFICATE_LAPSES -> {
                List<String> facts = untold.details().get(untold.details().size() - 1);
                Instant until = instant(facts.get(2));
                Life life = until.isBefore(untold.last()) ? Life.EXPIRED : Life.NEAR_END;
                yield new LapsingWords(texts, words).what(kind(untold), life, facts.get(1), until);
            }
            case PAPER_OUT, COVER_OPEN, WRONG_PASSWORD -> plain(untold);
        };
    }

    private String plain(Untold untold) {
        return texts.get("notify.what." + untold.event().name());
    }

    private String cause(Verdict verdict) {
        return texts.get("notify.cause", words.cause(verdict), words.code(verdict));
    }

    /** When, and how often. */
    String when(Untold untold) {
        String first = words.dateTime(untold.first());
        String last = words.dateTime(untold.last());
        if (untold.times() == 1) {
            return texts.get("notify.when", last);
        }
        return first.equals(last)
                ? texts.get("notify.when.minute", last, untold.times())
                : texts.get("notify.when.times", first, last, untold.times());
    }

    /** A line for each of the newest, where there is more to say of each. */
    List<String> details(Untold untold) {
        return switch (untold.event()) {
            case JOB_FAILED -> untold.details().stream().map(this::job).toList();
            case WRONG_PASSWORD -> untold.details().stream().map(this::tries).toList();
            case SIGN_IN_LOST ->
                untold.details().stream().map(this::account).distinct().toList();
            case PAPER_OUT, COVER_OPEN, SIGN_IN_LAPSES, CERTIFICATE_LAPSES -> List.of();
        };
    }

    private String job(List<String> facts) {
        return texts.get(
                "notify.detail.job", facts.get(0), words.time(instant(facts.get(1))), facts.get(2), facts.get(3));
    }

    private String tries(List<String> facts) {
        List<String> places = facts.subList(2, facts.size()).stream()
                .map(place -> place.equals("panel") ? texts.get("notify.place.panel") : place)
                .toList();
        return texts.get(
                "notify.detail.tries",
                words.time(instant(facts.get(1))),
                Integer.parseInt(facts.get(0)),
                String.join(", ", places));
    }

    private String account(List<String> facts) {
        return texts.get("notify.detail.account", facts.get(0));
    }

    /** What to do, and who. */
    String remedy(Untold untold) {
        return switch (untold.event()) {
            case PAPER_OUT -> words.printerRemedy(PrinterStatus.PAPER_OUT).orElseThrow();
            case COVER_OPEN -> words.printerRemedy(PrinterStatus.COVER_OPEN).orElseThrow();
            case SIGN_IN_LOST, JOB_FAILED ->
                words.remedy(verdict(untold).orElseGet(() -> new Verdict(VerdictKind.SIGN_IN_AGAIN, "")));
            case CERTIFICATE_LAPSES -> new LapsingWords(texts, words).remedy(kind(untold));
            case SIGN_IN_LAPSES, WRONG_PASSWORD ->
                texts.get("notify.remedy." + untold.event().name());
        };
    }

    /** A verdict that an older program does not know has no words here. */
    private static Optional<Verdict> verdict(Untold untold) {
        return Arrays.stream(VerdictKind.values())
                .filter(kind -> kind.name().equals(untold.about()))
                .findFirst()
                .map(kind -> new Verdict(kind, ""));
    }

    private static Lapsing.Kind kind(Untold untold) {
        return Lapsing.Kind.valueOf(untold.details().get(0).get(0));
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
