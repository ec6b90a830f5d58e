package io.mailpanel.mail.democloud.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what a page shows. */
final class Views {
    private final Directory directory;
    private volatile String faults = "";

    Views(Directory directory) {
        this.directory = directory;
    }

    /** The first page leads on to there. */
    void linkToFaults(URI address) {
        faults = address.toString();
    }

    /**
     * @param error the key of what to correct
     * @param typed what was typed
     */
    View of(BrowserFlow flow, PageTexts texts, Optional<String> error, String typed) {
        Optional<DemoAccount> account = Optional.ofNullable(flow.account());
        return new View(
                texts,
                flow.step().path(),
                flow.address(flow.step()),
                flow.address(Step.ACCOUNT),
                error.map(texts::get).orElse(""),
                typed,
                account.map(DemoAccount::address).orElse(""),
                account.map(DemoAccount::password).orElse(""),
                account.map(DemoAccount::tenant)
                        .filter(t -> !t.personal())
                        .map(Tenant::displayName)
                        .orElse(""),
                account.map(DemoAccount::administrator).orElse(false),
                flow.goal() == null ? List.of() : permissions(flow.goal().scopes(), texts),
                flow.goal() == null ? List.of() : hints(flow.goal().authority(), texts),
                flow.goal() != null && flow.goal().kind() == Goal.Kind.CONSENT,
                Optional.ofNullable(flow.goal()).flatMap(Goal::leave).orElse(Leave.NONE),
                faults);
    }

    private static List<String> permissions(Scopes scopes, PageTexts texts) {
        List<String> words = new ArrayList<>();
        scopes.mail().forEach(p -> words.add(texts.get("permission." + p)));
        words.add(texts.get("permission.profile"));
        if (scopes.offline()) {
            words.add(texts.get("permission.offline"));
        }
        return words;
    }

    private List<View.Hint> hints(Authority authority, PageTexts texts) {
        return directory.accounts().stream()
                .filter(authority::admits)
                .map(a -> new View.Hint(a.address(), texts.get(role(a))))
                .toList();
    }

    private static String role(DemoAccount account) {
        if (account.tenant().personal()) {
            return "hint.personal";
        }
        return account.administrator() ? "hint.administrator" : "hint.user";
    }
}
