package io.mailpanel.device.notify;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.MailStand;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.OutgoingMail;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The device's messages to its administrators: plain text, in the device's language. */
final class NotifyMail {
    private final DeviceState state;
    private final Texts texts;
    private final Words words;
    private final NotifyWords says;

    /**
     * @param state the device as it is now
     * @param zone for the times
     */
    NotifyMail(DeviceState state, ZoneId zone) {
        this.state = state;
        this.texts = Texts.of(state.language());
        this.words = new Words(texts, state.times().in(zone));
        this.says = new NotifyWords(texts, words);
    }

    /** Whether mail can go as the device is. */
    boolean possible() {
        return state.mailStand() == MailStand.READY && !words.sender(state).isEmpty();
    }

    /**
     * One message of all that happened.
     *
     * @param standing what of it still stands
     * @param late whether it waited because the device could not send
     */
    OutgoingMail of(String address, List<Untold> all, Set<NotifyEvent> standing, boolean late) {
        List<String> paragraphs = new ArrayList<>();
        for (Untold untold : all) {
            paragraphs.add(paragraph(untold, standing));
        }
        if (late) {
            paragraphs.add(texts.get("notify.late"));
        }
        return mail(address, subject(all), paragraphs);
    }

    /** What shows that messages arrive. */
    OutgoingMail test(String address) {
        return mail(address, texts.get("notify.test.subject"), List.of(texts.get("notify.test.body")));
    }

    private String subject(List<Untold> all) {
        Untold first = all.get(0);
        // Where some jobs went partly and others not at all, the graver is the title.
        String title = says.title(all.stream()
                .filter(u -> u.event() == first.event() && !NotifyWords.partly(u))
                .findFirst()
                .orElse(first));
        boolean others = all.stream().anyMatch(u -> u.event() != first.event());
        int times = all.stream().mapToInt(Untold::times).sum();
        if (others) {
            return texts.get("notify.subject.more", title);
        }
        return times == 1 ? title : texts.get("notify.subject.times", title, times);
    }

    private String paragraph(Untold untold, Set<NotifyEvent> standing) {
        List<String> lines = new ArrayList<>();
        lines.add(says.title(untold).toUpperCase(texts.language().locale()));
        lines.add(says.what(untold));
        lines.add(says.when(untold));
        List<String> details = says.details(untold);
        details.forEach(line -> lines.add("  - " + line));
        boolean counted = untold.event() == NotifyEvent.JOB_FAILED || untold.event() == NotifyEvent.WRONG_PASSWORD;
        if (counted && untold.times() > details.size()) {
            lines.add("  - " + texts.get("notify.detail.more", untold.times() - details.size()));
        }
        boolean over = Edges.STANDING.contains(untold.event()) && !standing.contains(untold.event());
        lines.add(over ? texts.get("notify.over") : texts.get("notify.remedy", says.remedy(untold)));
        return String.join("\n", lines);
    }

    private OutgoingMail mail(String address, String subject, List<String> paragraphs) {
        List<String> all = new ArrayList<>(paragraphs);
        all.add(device());
        all.add(texts.get("notify.footer"));
        return new OutgoingMail(
                Owner.DEVICE,
                words.sender(state),
                List.of(address),
                texts.get("notify.subject", state.info().name(), subject),
                String.join("\n\n", all) + "\n",
                List.of(),
                JobKind.NOTIFICATION);
    }

    private String device() {
        DeviceInfo info = state.info();
        List<String> lines = new ArrayList<>();
        line(lines, "sheet.name", info.name());
        line(lines, "sheet.location", info.location());
        line(lines, "sheet.model", info.model());
        line(lines, "sheet.serial", info.serial());
        line(lines, "sheet.ip_address", words.networkLine(state.network()));
        line(lines, "notify.web_config", state.webConfig().map(Object::toString).orElse(""));
        return String.join("\n", lines);
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isBlank()) {
            lines.add(texts.get("notify.fact", texts.get(key), value));
        }
    }
}
