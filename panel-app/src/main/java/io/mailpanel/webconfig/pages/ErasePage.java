package io.mailpanel.webconfig.pages;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.upkeep.Stock;
import io.mailpanel.device.upkeep.UpkeepDesk;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Map;

/** Device Management &gt; Erase All Data and Settings. */
public final class ErasePage implements Page {
    static final String PATH = "/device-management/erase-all-data";

    private final Site site;

    ErasePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param stock what would go
     * @param errors what was wrong with the last try
     */
    public record Model(Stock stock, Errors errors) {
        /** Who is signed in; empty if nobody. */
        public String account() {
            return stock.account().orElse("");
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::erase);
    }

    private void erase(Visit visit) {
        try {
            boolean returns = desk().restartsProgram();
            desk().erase(
                            visit.field("word"),
                            visit.texts().language(),
                            new Confirmation(visit.field(Access.CONFIRM).toCharArray(), visit.from()));
            visit.render(RestartPage.AWAY, new RestartPage.Away("web.erase.going", returns, false));
        } catch (Refused refused) {
            visit.say(Notice.of(Tone.ERROR, "web.erase.refused"));
            visit.refused();
            draw(visit, Errors.of(refused.errors(), visit.texts(), List.of(UpkeepDesk.WORD, Access.CONFIRM)));
        }
    }

    private void draw(Visit visit, Errors errors) {
        visit.render("pages/erase.jte", new Model(desk().stock(), errors));
    }

    private UpkeepDesk desk() {
        return site.device().upkeep();
    }
}
