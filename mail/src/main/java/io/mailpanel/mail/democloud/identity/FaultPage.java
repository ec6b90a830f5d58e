package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.BadSwitch;
import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.democloud.fault.Switchboard;
import io.mailpanel.mail.democloud.identity.FaultView.Typed;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page on which a person switches faults on and off. Programs may do so too: {@code on=}, {@code off=} with a fault as a
 * command line says it, or {@code clear=1}; who does not ask for HTML gets plain text.
 */
final class FaultPage {
    private static final String HOME = "/";

    private final Switchboard board;
    private final Templates templates;

    FaultPage(Switchboard board, Templates templates) {
        this.board = board;
        this.templates = templates;
    }

    Answer show(Request request) {
        if (!wantsHtml(request)) {
            return plain(200, board.on().stream().map(on -> on + "\n").collect(Collectors.joining()));
        }
        PageTexts texts = texts(request);
        String done = board.offers().stream()
                .filter(o -> o.name().equals(request.query().get("done")))
                .map(o -> o.words(texts::get))
                .findFirst()
                .orElse("");
        return page(200, view(texts, done, "", Typed.NOTHING));
    }

    Answer submit(Request request) {
        Form form = request.form();
        Typed typed = new Typed(form.get("fault"), form.get("account"), form.get("times"));
        try {
            String done = act(form, typed);
            return wantsHtml(request)
                    ? Answer.redirect(done.isEmpty() ? HOME : HOME + "?done=" + done)
                    : plain(200, "OK\n");
        } catch (BadSwitch e) {
            return wrong(request, typed, texts(request).get(e.key(), e.values()));
        } catch (IOException e) {
            return wrong(request, typed, texts(request).get("faults.bad.port", String.valueOf(e.getMessage())));
        }
    }

    /** @return the name of what was switched on; empty if nothing was */
    private String act(Form form, Typed typed) throws BadSwitch, IOException {
        if (!form.get("clear").isEmpty()) {
            board.clear();
        } else if (!form.get("off").isEmpty()) {
            board.switchOff(Switch.parse(form.get("off")));
        } else {
            Switch wanted = form.get("on").isEmpty() ? entered(typed) : Switch.parse(form.get("on"));
            board.switchOn(wanted);
            return wanted.name();
        }
        return "";
    }

    private static Switch entered(Typed typed) throws BadSwitch {
        String times = typed.times().strip();
        if (typed.fault().isEmpty()) {
            throw new BadSwitch("faults.bad.nothing");
        }
        if (!times.matches("|[1-9]\\d{0,3}")) {
            throw new BadSwitch("faults.bad.times", times);
        }
        return new Switch(typed.fault(), typed.account(), times.isEmpty() ? 0 : Integer.parseInt(times));
    }

    private Answer wrong(Request request, Typed typed, String why) {
        return wantsHtml(request) ? page(400, view(texts(request), "", why, typed)) : plain(400, why + "\n");
    }

    private FaultView view(PageTexts texts, String done, String error, Typed typed) {
        List<FaultView.On> on = board.on().stream().map(s -> row(s, texts)).collect(Collectors.toList());
        List<FaultView.Server> servers = Arrays.stream(Offer.Server.values())
                .map(server -> new FaultView.Server(
                        server.name().toLowerCase(Locale.ROOT),
                        texts.get("faults.server." + server),
                        board.offers().stream()
                                .filter(o -> o.server() == server)
                                .map(o -> new FaultView.Choice(o.name(), o.words(texts::get)))
                                .toList()))
                .toList();
        return new FaultView(texts, done, error, on, servers, board.accounts(), typed);
    }

    private FaultView.On row(Switch on, PageTexts texts) {
        String words = board.offers().stream()
                .filter(o -> o.name().equals(on.name()))
                .map(o -> o.words(texts::get))
                .findFirst()
                .orElse("");
        String who = on.account().isEmpty() ? texts.get("faults.everybody") : on.account();
        String left = on.times() == 0
                ? texts.get("faults.until-off")
                : texts.get("faults.left", Integer.toString(on.times()));
        return new FaultView.On(on.toString(), words, who + " · " + left);
    }

    private Answer page(int status, FaultView view) {
        return templates.page(status, view.step(), view);
    }

    private static Answer plain(int status, String text) {
        return Answer.of(status, "text/plain; charset=utf-8", text);
    }

    private static boolean wantsHtml(Request request) {
        return Optional.of("text/html")
                .filter(html -> request.header("Accept").orElse("").contains(html))
                .isPresent();
    }

    private static PageTexts texts(Request request) {
        return PageTexts.of(request.header("Accept-Language").orElse("en"));
    }
}
