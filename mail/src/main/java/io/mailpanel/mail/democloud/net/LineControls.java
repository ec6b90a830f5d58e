package io.mailpanel.mail.democloud.net;

import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.fault.ServerFaults;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What the faults of a {@link LineServer} act on.
 *
 * @param server asked for when a fault is switched: faults are there before it listens
 */
public record LineControls(Supplier<LineServer> server) implements ServerFaults.Controls {
    @Override
    public void reach(Reach reach) throws IOException {
        server.get().reach(reach);
    }

    @Override
    public void certificateChanged() {
        server.get().hangUp();
    }
}
