package io.mailpanel.boot.config;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.statusprint.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code mailpanel.toml} says, checked, with the defaults filled in. Immutable.
 *
 * @param language the first language; empty means the system's
 * @param data the data folder; empty means the usual place (see {@link DataFolder})
 * @param cloud whom the device signs in to and sends with
 */
public record Config(
        Optional<Language> language,
        Optional<Path> data,
        Cloud cloud,
        DeviceSection device,
        ScreenSection screen,
        BoardSection board,
        PrinterSection printer,
        ScannerSection scanner,
        IdentitySection identity,
        MailSection mail,
        WebSection webConfig,
        boolean accessControl,
        Features features,
        MakerSection maker,
        DemoSection demo) {

    /** Whom the device signs in to and sends with. */
    public enum Cloud {
        /** The stand-in on this machine. */
        DEMO,
        /** Microsoft, or a lab's own servers named under identity and mail. */
        MICROSOFT
    }

    /** The panel's colours. */
    public enum Colours {
        LIGHT,
        DARK
    }

    /**
     * Who the device is.
     *
     * @param serial the serial number; empty means one made from the machine's own
     */
    public record DeviceSection(String name, String location, String serial) {}

    /**
     * The touchscreen.
     *
     * @param blankAfter it goes dark when nobody has touched it for so long; zero for never
     */
    public record ScreenSection(ScreenSize size, boolean fullscreen, Colours colours, Duration blankAfter) {}

    /**
     * The receipt printer.
     *
     * @param uri its wire: {@code sim:}, or what {@link io.mailpanel.hardware.Printers#open(String)} takes
     * @param profile what it can do
     * @param mode whether text is sent as text or drawn; empty for as the profile says
     * @param maskAccount whether accounts are masked on what is printed
     */
    public record PrinterSection(String uri, Profile profile, Optional<Profile.Mode> mode, boolean maskAccount) {
        private static final Set<String> HEADER =
                Set.of("serial:/dev/serial0", "serial:/dev/ttyAMA0", "serial:/dev/ttyS0");

        /** What it can do, in the mode asked for. */
        public Profile inMode() {
            return mode.map(profile::with).orElse(profile);
        }

        /** Whether its wire would be the serial port of a Raspberry Pi's header (GPIO14 and GPIO15). */
        public boolean onHeader() {
            String device = uri.replaceFirst("[?].*", "");
            return HEADER.contains(device);
        }

        /** Whether it is the paper strip on the screen. */
        public boolean simulated() {
            return uri.equals("sim:");
        }
    }

    /** Where pages come from. */
    public sealed interface PageSource {
        /** The sample page. */
        record Sample() implements PageSource {}

        /** The pictures of a folder. */
        record Folder(Path folder) implements PageSource {}

        /**
         * A scanner by SANE.
         *
         * @param device SANE's name; empty for the first one found
         */
        record Sane(Optional<String> device) implements PageSource {}
    }

    /**
     * The scanner.
     *
     * @param resolution what is used unless a person chooses another, in dots per inch
     * @param mode the colours, likewise
     */
    public record ScannerSection(PageSource source, int resolution, ColourMode mode) {}

    /** The identity server, not used with the demo cloud. */
    public record IdentitySection(String clientId, String tenant, URI endpoint, String scope) {}

    /**
     * The mail servers; hosts and authorities are not used with the demo cloud.
     *
     * @param hosts the only hosts that may receive a token, as host or host:port, lower case
     * @param ca a PEM file of authorities to believe besides the usual ones
     * @param additional the second network, with the demo cloud too
     * @param sending how fast and how long jobs are tried, with the demo cloud too
     * @param outbox how much waits at most, with the demo cloud too
     */
    public record MailSection(
            List<String> hosts,
            Optional<Path> ca,
            AdditionalNetwork additional,
            SendingRules sending,
            OutboxLimits outbox) {}

    /**
     * The administrator's pages.
     *
     * @param port 0 for any free one, which is also taken when the port is another program's
     */
    public record WebSection(String address, int port, boolean liveView) {}

    /**
     * What this model has. What it lacks is nowhere on the panel, in Web Config or on the status sheet.
     *
     * @param fax always false: this version has none
     * @param userMode always false: this version has none
     * @param additionalNetwork whether it can have a second network for mail; without, {@code network.additional} is not used
     */
    public record Features(boolean fax, boolean userMode, boolean additionalNetwork) {}

    /**
     * What whoever makes or runs devices sets for all of them.
     *
     * @param updateKey the key that update packages are checked with; empty means that none is taken
     * @param securityContact whom to tell of a vulnerability: https, mailto or tel
     */
    public record MakerSection(Optional<PublicKey> updateKey, Optional<URI> securityContact) {}

    /** The demo cloud; a port of 0 means the one it had before, or any free one. */
    public record DemoSection(int identityPort, int smtpPort, Duration pollInterval) {}

    /** The same with another data folder. */
    public Config withData(Path folder) {
        return with(language, Optional.of(folder), screen);
    }

    /** The same with another first language. */
    public Config withLanguage(Language first) {
        return with(Optional.of(first), data, screen);
    }

    /** The same on another screen. */
    public Config withScreenSize(ScreenSize size) {
        return with(
                language, data, new ScreenSection(size, screen.fullscreen(), screen.colours(), screen.blankAfter()));
    }

    private Config with(Optional<Language> first, Optional<Path> folder, ScreenSection shown) {
        return new Config(
                first,
                folder,
                cloud,
                device,
                shown,
                board,
                printer,
                scanner,
                identity,
                mail,
                webConfig,
                accessControl,
                features,
                maker,
                demo);
    }
}
