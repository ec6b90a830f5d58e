package io.mailpanel.device.support;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** The log and the support bundle of this device. */
public final class DeviceSupportDesk implements SupportDesk {
    private final SupportParts parts;
    private final Sections sections;
    private final AuditLog audit;
    private final Clock clock;
    private final List<UnaryOperator<String>> known;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param parts log, configuration and data folder
     * @param sections what a bundle holds
     * @param known each takes the secrets out of a text that one part of the device knows
     * @param audit told of each bundle
     * @param clock the time
     */
    public DeviceSupportDesk(
            SupportParts parts, Sections sections, List<UnaryOperator<String>> known, AuditLog audit, Clock clock) {
        this.parts = parts;
        this.sections = sections;
        this.known = List.copyOf(known);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LogEntry> log(LogEntry.Grade least, int most) throws IOException {
        List<LogEntry> kept = parts.log().entries();
        Scrub scrub = new Scrub(known);
        List<LogEntry> found = new ArrayList<>();
        for (int i = kept.size() - 1; i >= 0 && found.size() < Math.min(most, MOST_RECORDS); i--) {
            LogEntry entry = kept.get(i);
            if (entry.grade().reaches(least)) {
                found.add(new LogEntry(entry.at(), entry.grade(), scrub.clean(entry.text())));
            }
        }
        return found;
    }

    @Override
    public byte[] logFile() throws IOException {
        return new Scrub(known).clean(parts.log().lines()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> bundle(UnaryOperator<String> face) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            List<UnaryOperator<String>> all = new ArrayList<>(known);
            all.add(face);
            byte[] bundle = Bundle.of(sections.all(), new Scrub(all)::clean, clock.instant(), PATIENCE);
            audit.note(AuditEvent.SUPPORT_BUNDLE, Change.fact("bytes", Integer.toString(bundle.length)));
            return Optional.of(bundle);
        } finally {
            busy.set(false);
        }
    }
}
