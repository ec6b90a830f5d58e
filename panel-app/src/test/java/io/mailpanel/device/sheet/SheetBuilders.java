package io.mailpanel.device.sheet;

import io.mailpanel.device.States;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.tls.RootBundle;
import java.time.Clock;
import java.util.Optional;

/** Makers of whole sheets for tests. */
public final class SheetBuilders {
    private static final IdentityConfig MICROSOFT =
            new IdentityConfig("a-client-id", "", IdentityConfig.MICROSOFT, IdentityConfig.SMTP_SEND);

    private SheetBuilders() {}

    /** Accounts are shown. */
    public static SheetBuilder at(Clock clock) {
        return with(clock, false, MICROSOFT);
    }

    /** Accounts are masked. */
    public static SheetBuilder masking(Clock clock) {
        return with(clock, true, MICROSOFT);
    }

    /** One that signs in elsewhere. */
    static SheetBuilder with(Clock clock, boolean masking, IdentityConfig identity) {
        return new SheetBuilder(clock, masking, () -> Optional.of(new RootBundle(142, States.NOON)), identity);
    }
}
