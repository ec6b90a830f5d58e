package io.mailpanel.webconfig;

import io.mailpanel.device.text.Texts;
import io.mailpanel.webconfig.server.Assets;
import java.util.List;
import java.util.Optional;

/**
 * What the frame around every page needs.
 *
 * @param texts the words, in the language of this browser
 * @param assets styles and scripts
 * @param here the page's path
 * @param title the page's heading
 * @param trail the headings above it, outermost first
 * @param tabs the tabs, empty before log-in
 * @param menu the entries of the tab shown
 * @param notices what is to be said above the content
 * @param csrf what each form carries
 * @param device the device's name, empty before log-in
 * @param loggedIn whether there is somebody to log out
 */
public record View(
        Texts texts,
        Assets assets,
        String here,
        String title,
        List<String> trail,
        List<Link> tabs,
        List<Group> menu,
        List<Notice.Said> notices,
        String csrf,
        String device,
        boolean loggedIn) {

    /** A link; at most one of a list is the current one. */
    public record Link(String path, String title, boolean current) {}

    /** Menu entries under a heading, if they have one. */
    public record Group(Optional<String> title, List<Link> links) {}

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** The tag for the html element. */
    public String lang() {
        return texts.language().locale().getLanguage();
    }
}
