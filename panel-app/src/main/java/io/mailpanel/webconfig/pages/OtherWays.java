package io.mailpanel.webconfig.pages;

import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.webconfig.Site;
import java.util.Optional;

/**
 * What there is besides a code: a browser on the device, and consent by an administrator who is somebody else.
 *
 * @param browser whether a sign-in in a browser on the device can begin
 * @param cause why it cannot; empty if it can
 * @param remedy what to do about that
 * @param consent where an administrator agrees for the organization
 * @param square the same for a phone's camera
 */
public record OtherWays(boolean browser, String cause, String remedy, String consent, QrPath square) {

    static OtherWays of(Site site, Texts texts) {
        Words words = site.words(texts);
        Optional<Verdict> hindrance = site.device().mailServer().browserHindrance();
        String consent = site.device().mailServer().adminConsentAddress().toString();
        return new OtherWays(
                hindrance.isEmpty(),
                hindrance.map(words::cause).orElse(""),
                hindrance.map(words::remedy).orElse(""),
                consent,
                QrPath.of(consent));
    }
}
