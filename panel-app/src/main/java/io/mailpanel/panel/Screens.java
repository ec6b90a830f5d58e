package io.mailpanel.panel;

import io.mailpanel.device.access.Area;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.screens.AboutScreen;
import io.mailpanel.panel.screens.ConnectionScreen;
import io.mailpanel.panel.screens.EmailServerStatusScreen;
import io.mailpanel.panel.screens.EraseScreen;
import io.mailpanel.panel.screens.HomeScreen;
import io.mailpanel.panel.screens.JobScreen;
import io.mailpanel.panel.screens.JobsScreen;
import io.mailpanel.panel.screens.LabScreen;
import io.mailpanel.panel.screens.LanguageScreen;
import io.mailpanel.panel.screens.MenuScreen;
import io.mailpanel.panel.screens.NetworkScreen;
import io.mailpanel.panel.screens.PreparationScreen;
import io.mailpanel.panel.screens.PrinterScreen;
import io.mailpanel.panel.screens.RestartScreen;
import io.mailpanel.panel.screens.ScanScreen;
import io.mailpanel.panel.screens.ScannerScreen;
import io.mailpanel.panel.screens.SheetScreen;
import io.mailpanel.panel.screens.WelcomeScreen;
import java.util.List;
import java.util.function.Function;

/** The panel's menu tree: a new menu is a new row. */
public final class Screens {
    /**
     * One screen.
     *
     * @param id its name in the scene
     * @param titleKey the text of its title, and of its row or tile in the parent
     * @param icon its icon there
     * @param parent the menu that it stands in; empty for none
     * @param area what it belongs to, for the locks
     * @param factory makes it
     */
    public record Row(
            String id,
            String titleKey,
            Glyph icon,
            String parent,
            Area area,
            Function<ScreenContext, Screen> factory) {}

    public static final String HOME = "home";
    public static final String WELCOME = "welcome";
    public static final String SCAN = "scan";
    public static final String JOBS = "jobs";
    public static final String JOB = "job";
    public static final String SETTINGS = "settings";
    public static final String GENERAL = "general";
    public static final String BASIC = "basic";
    public static final String LANGUAGE = "language";
    public static final String NETWORK_SETTINGS = "network-settings";
    public static final String CONNECTION = "connection-check";
    public static final String PREPARATION = "preparation";
    public static final String NETWORK_STATUS = "network-status";
    public static final String NETWORK = "network";
    public static final String EMAIL_STATUS = "email-server-status";
    public static final String SHEET = "status-sheet";
    public static final String SCANNER = "scanner";
    public static final String PRINTER = "printer";
    public static final String LAB = "hardware-lab";
    public static final String SYSTEM = "system";
    public static final String RESTART = "restart";
    public static final String ERASE = "erase-all-data";

    public static final String ABOUT = "about";

    private static final List<Row> ALL = List.of(
            row(WELCOME, "panel.welcome.title", Glyph.INFO, "", Area.FREE, WelcomeScreen::new),
            row(HOME, "panel.home.title", Glyph.HOME, "", Area.FREE, HomeScreen::new),
            row(SCAN, "panel.scan.title", Glyph.FORWARD_TO_INBOX, HOME, Area.SCAN, ScanScreen::new),
            row(JOBS, "panel.jobs.title", Glyph.ASSIGNMENT, HOME, Area.FREE, JobsScreen::new),
            row(JOB, "panel.job.title", Glyph.ASSIGNMENT, "", Area.FREE, JobScreen::new),
            row(
                    SETTINGS,
                    "panel.settings.title",
                    Glyph.SETTINGS,
                    HOME,
                    Area.FREE,
                    context -> new MenuScreen(context, SETTINGS)),
            menu(GENERAL, "panel.general.title", Glyph.TUNE, SETTINGS),
            menu(BASIC, "panel.basic.title", Glyph.SETTINGS_APPLICATIONS, GENERAL),
            row(LANGUAGE, "panel.language.title", Glyph.TRANSLATE, BASIC, Area.SETTINGS, LanguageScreen::new),
            menu(NETWORK_SETTINGS, "panel.network.settings.title", Glyph.ROUTER, GENERAL),
            menu(NETWORK_STATUS, "panel.network.status.title", Glyph.NETWORK_CHECK, NETWORK_SETTINGS),
            row(NETWORK, "panel.network.title", Glyph.LAN, NETWORK_STATUS, Area.SETTINGS, NetworkScreen::new),
            row(EMAIL_STATUS, "panel.email.title", Glyph.DNS, NETWORK_STATUS, Area.MAIL, EmailServerStatusScreen::new),
            row(SHEET, "panel.sheet.title", Glyph.RECEIPT_LONG, NETWORK_STATUS, Area.SHEET, SheetScreen::new),
            row(
                    CONNECTION,
                    "panel.connection.title",
                    Glyph.MARK_EMAIL_READ,
                    NETWORK_SETTINGS,
                    Area.MAIL,
                    ConnectionScreen::new),
            row(PREPARATION, "panel.prep.title", Glyph.LIST_ALT, NETWORK_SETTINGS, Area.MAIL, PreparationScreen::new),
            row(SCANNER, "panel.scanner.title", Glyph.SCANNER, GENERAL, Area.SETTINGS, ScannerScreen::new),
            row(PRINTER, "panel.printer.title", Glyph.PRINT, GENERAL, Area.SETTINGS, PrinterScreen::new),
            row(LAB, "panel.lab.title", Glyph.DEVELOPER_BOARD, GENERAL, Area.LAB, LabScreen::new),
            menu(SYSTEM, "panel.system.title", Glyph.LOCK_PERSON, SETTINGS),
            row(RESTART, "panel.restart.title", Glyph.REFRESH, SYSTEM, Area.SYSTEM, RestartScreen::new),
            row(ERASE, "panel.erase.title", Glyph.DELETE_SWEEP, SYSTEM, Area.SYSTEM, EraseScreen::new),
            row(ABOUT, "web.about.title", Glyph.INFO, SETTINGS, Area.SETTINGS, AboutScreen::new));

    private Screens() {}

    /** Every screen. */
    public static List<Row> all() {
        return ALL;
    }

    /** The screen of this id. */
    public static Row row(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    /** What stands in this menu, in its order. */
    public static List<Row> childrenOf(String id) {
        return ALL.stream().filter(r -> r.parent().equals(id)).toList();
    }

    private static Row row(
            String id, String titleKey, Glyph icon, String parent, Area area, Function<ScreenContext, Screen> factory) {
        return new Row(id, titleKey, icon, parent, area, factory);
    }

    private static Row menu(String id, String titleKey, Glyph icon, String parent) {
        return row(id, titleKey, icon, parent, Area.SETTINGS, context -> new MenuScreen(context, id));
    }
}
