package io.mailpanel.webconfig.pages;

import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.webconfig.Site;

/** Network &gt; Wired LAN: how each cable stands and how it gets its address. */
public final class WiredPage extends LinkPage {
    static final String PATH = "/network/wired-lan";

    WiredPage(Site site) {
        super(site, Kind.WIRED, PATH);
    }
}
