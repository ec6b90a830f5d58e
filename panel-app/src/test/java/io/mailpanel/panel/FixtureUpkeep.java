package io.mailpanel.panel;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.upkeep.Stock;
import io.mailpanel.device.upkeep.UpkeepDesk;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A device that can be restarted and erased as often as a test likes. */
final class FixtureUpkeep implements UpkeepDesk {
    /** What it was asked for last. */
    volatile String asked = "";

    @Override
    public boolean restartsProgram() {
        return true;
    }

    @Override
    public boolean restartsMachine() {
        return true;
    }

    @Override
    public int jobsWaiting() {
        return 3;
    }

    @Override
    public void restartProgram() {
        asked = "program";
    }

    @Override
    public CompletionStage<Void> restartMachine() {
        asked = "machine";
        return CompletableFuture.failedFuture(new IOException("Interactive authentication required."));
    }

    @Override
    public Stock stock() {
        return new Stock(3, 12, Optional.of("vera@contoso.example"), 245, 2);
    }

    @Override
    public void erase(String word, Language shown, Confirmation confirmation) throws Refused {
        if (!word.equals(shown == Language.RU ? "СТЕРЕТЬ" : "ERASE")) {
            throw new Refused(List.of(new FieldError(WORD, "field.erase.word.error", List.of())));
        }
        if (!new String(confirmation.password()).equals("right")) {
            throw new Refused(List.of(new FieldError(Access.CONFIRM, "access.error.wrong", List.of())));
        }
        asked = "erase";
    }
}
