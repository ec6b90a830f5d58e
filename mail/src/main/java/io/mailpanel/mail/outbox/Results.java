package io.mailpanel.mail.outbox;

import io.mailpanel.mail.outbox.RecipientResult.Outcome;
import io.mailpanel.mail.smtp.Receipt;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a try's receipt means for each recipient, and all of it for the job. Pure functions. */
final class Results {
    private Results() {}

    /** The addresses that a try goes to. */
    static List<String> open(List<RecipientResult> results) {
        return results.stream()
                .filter(r -> r.outcome() == Outcome.WAITING)
                .map(RecipientResult::address)
                .toList();
    }

    /** Those who did not get it can be tried again, whatever was said of them. */
    static List<RecipientResult> reopened(List<RecipientResult> results) {
        return results.stream()
                .map(r -> r.missed() ? RecipientResult.waiting(r.address()) : r)
                .toList();
    }

    /** The results after a try that went to {@link #open}. */
    static List<RecipientResult> after(List<RecipientResult> before, Receipt receipt) {
        List<RecipientResult> after = new ArrayList<>();
        for (RecipientResult result : before) {
            Verdict refusal = receipt.refused().get(result.address());
            if (result.outcome() != Outcome.WAITING) {
                after.add(result);
            } else if (refusal != null) {
                Outcome outcome = refusal.kind().retry() ? Outcome.WAITING : Outcome.REFUSED;
                after.add(new RecipientResult(result.address(), outcome, refusal.detail()));
            } else if (receipt.taken()) {
                after.add(new RecipientResult(result.address(), Outcome.DELIVERED, ""));
            } else {
                after.add(result);
            }
        }
        return List.copyOf(after);
    }

    /**
     * The job's verdict.
     *
     * @param last the try's receipt
     * @return while somebody waits TRY_LATER, or the only reason for it; OK if everybody has it; PARTLY_DELIVERED if some have it; else what was said
     *     of the first who was refused
     */
    static Verdict verdict(List<RecipientResult> results, Receipt last) {
        List<RecipientResult> missed =
                results.stream().filter(RecipientResult::missed).toList();
        if (missed.isEmpty()) {
            return new Verdict(VerdictKind.OK, "");
        }
        if (missed.stream().anyMatch(r -> r.outcome() == Outcome.WAITING)) {
            return new Verdict(why(last), said(results, missed));
        }
        if (missed.size() < results.size()) {
            return new Verdict(VerdictKind.PARTLY_DELIVERED, said(results, missed));
        }
        VerdictKind kind = last.refused().values().stream()
                .filter(v -> !v.kind().retry())
                .map(Verdict::kind)
                .findFirst()
                .orElse(VerdictKind.RECIPIENT_REFUSED);
        return new Verdict(kind, said(results, missed));
    }

    private static VerdictKind why(Receipt last) {
        List<VerdictKind> waits = last.refused().values().stream()
                .map(Verdict::kind)
                .filter(VerdictKind::retry)
                .distinct()
                .toList();
        return waits.size() == 1 ? waits.get(0) : VerdictKind.TRY_LATER;
    }

    /** The verdict of a job that ends before everybody has it: some may. */
    static Verdict ended(List<RecipientResult> results, Verdict verdict) {
        List<RecipientResult> missed =
                results.stream().filter(RecipientResult::missed).toList();
        boolean some = !missed.isEmpty() && missed.size() < results.size();
        if (!some || verdict.kind() == VerdictKind.PARTLY_DELIVERED) {
            return verdict;
        }
        String reasons = missed.stream().allMatch(r -> r.reply().isEmpty()) ? "; " + verdict.detail() : "";
        return new Verdict(VerdictKind.PARTLY_DELIVERED, said(results, missed) + reasons);
    }

    private static String said(List<RecipientResult> all, List<RecipientResult> missed) {
        return all.size() == 1
                ? all.get(0).reply()
                : missed.stream().map(RecipientResult::toString).collect(Collectors.joining("; "));
    }
}
