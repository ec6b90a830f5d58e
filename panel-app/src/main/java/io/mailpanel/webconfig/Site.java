package io.mailpanel.webconfig;

import io.mailpanel.device.WebDevice;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.device.text.Words;
import io.mailpanel.webconfig.server.Assets;
import io.mailpanel.webconfig.server.Follow;
import io.mailpanel.webconfig.server.Secrets;
import io.mailpanel.webconfig.server.Templates;
import io.mailpanel.webconfig.session.Sessions;
import io.mailpanel.webconfig.session.SignInWatch;
import java.time.Clock;

/**
 * What the pages share.
 *
 * @param device the device
 * @param templates draws the pages
 * @param assets styles and scripts
 * @param secrets makes tokens
 * @param sessions who is logged in
 * @param signIn who began the sign-in under way
 * @param follow tells open pages of changes
 * @param clock the time
 */
public record Site(
        WebDevice device,
        Templates templates,
        Assets assets,
        Secrets secrets,
        Sessions sessions,
        SignInWatch signIn,
        Follow follow,
        Clock clock) {

    /** How times are written. */
    public TimeStyle times() {
        return device.state().times().in(clock.getZone());
    }

    /** What the device's values mean, in a browser's language. */
    public Words words(Texts texts) {
        return new Words(texts, times());
    }
}
