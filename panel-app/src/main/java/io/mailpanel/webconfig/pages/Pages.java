package io.mailpanel.webconfig.pages;

import io.mailpanel.device.stage.Stage;
import io.mailpanel.webconfig.Site;
import java.util.List;
import java.util.Optional;

/** The table of pages. A new page is a file, a template and a row. */
public final class Pages {
    /** The tabs, in their order. */
    public enum Tab {
        STATUS("web.tab.status"),
        NETWORK("web.tab.network"),
        SECURITY("web.tab.security"),
        PRODUCT("web.tab.product"),
        DEVICE("web.tab.device");

        private final String titleKey;

        Tab(String titleKey) {
            this.titleKey = titleKey;
        }

        /** Its text's key. */
        public String titleKey() {
            return titleKey;
        }
    }

    /** For whom a page opens. */
    public enum Role {
        /** Everybody, also before log-in. */
        EVERYONE,
        /** Somebody who logged in with the initial password and has to change it. */
        CHANGING,
        /** Both who may only change the password, and the administrator. */
        LOGGED_IN,
        /** The administrator. */
        ADMINISTRATOR
    }

    /** How a page stands to the menu and to a sign-in that is not kept yet. */
    public enum Kind {
        /** Has a menu entry. */
        MENU,
        /** A step of the page that has the menu entry of the group; part of the sign-in, so that opening it leaves nothing. */
        STEP,
        /** Has a menu entry, and is part of the sign-in. */
        MENU_STEP,
        /** Reached by links only. */
        LINKED
    }

    /**
     * A row.
     *
     * @param path where it answers
     * @param tab its tab; empty for pages outside of the tabs
     * @param groupKey the heading of its group in the side menu
     * @param role for whom it opens
     * @param titleKey its heading
     * @param kind menu entry, and part of the sign-in, or not
     * @param page what it does
     */
    public record Row(
            String path,
            Optional<Tab> tab,
            Optional<String> groupKey,
            Role role,
            String titleKey,
            Kind kind,
            Page page) {
        /** Whether it has a menu entry. */
        boolean inMenu() {
            return kind == Kind.MENU || kind == Kind.MENU_STEP;
        }

        /** Whether it can be opened without leaving a sign-in that waits for OK. */
        boolean signInStep() {
            return kind == Kind.STEP || kind == Kind.MENU_STEP;
        }
    }

    /** Where somebody lands who asked for nothing in particular. */
    public static final String HOME = "/status";

    private static final String MAIL = "web.group.email-server";
    private static final String NETWORK_STATUS = "web.group.network-status";

    private final List<Row> rows;

    /**
     * @param site what the pages share
     * @param stage the panel, if there is one
     */
    public Pages(Site site, Optional<Stage> stage) {
        rows = List.of(
                outside(LogInPage.PATH, Role.EVERYONE, "web.login.title", new LogInPage(site)),
                outside("/log-out", Role.LOGGED_IN, "web.logout", new LogOutPage(site)),
                outside(ChangePage.PATH, Role.CHANGING, "web.change.title", new ChangePage(site)),
                row(Tab.STATUS, null, HOME, "web.status.title", Kind.MENU, new StatusPage(site)),
                row(Tab.STATUS, null, JobPage.PATH, "web.job.title", Kind.LINKED, new JobPage(site)),
                row(Tab.STATUS, null, PanelViewPage.PATH, "web.view.title", Kind.MENU, new PanelViewPage(site, stage)),
                row(Tab.NETWORK, null, NamesPage.PATH, "web.names.title", Kind.MENU, new NamesPage(site)),
                row(Tab.NETWORK, null, WiredPage.PATH, "web.wired.title", Kind.MENU, new WiredPage(site)),
                row(Tab.NETWORK, null, WifiPage.PATH, "web.wifi.title", Kind.MENU, new WifiPage(site)),
                row(Tab.NETWORK, MAIL, BasicPage.PATH, "web.basic.title", Kind.MENU_STEP, new BasicPage(site)),
                row(Tab.NETWORK, MAIL, SignInPage.PATH, "web.signin.title", Kind.STEP, new SignInPage(site)),
                row(Tab.NETWORK, MAIL, CodePage.PATH, "web.code.title", Kind.STEP, new CodePage(site)),
                row(Tab.NETWORK, MAIL, SignOutPage.PATH, "web.signout.title", Kind.LINKED, new SignOutPage(site)),
                row(
                        Tab.NETWORK,
                        MAIL,
                        ConnectionTestPage.PATH,
                        "web.test.title",
                        Kind.MENU,
                        new ConnectionTestPage(site)),
                row(Tab.NETWORK, MAIL, PreparationPage.PATH, "web.prep.title", Kind.MENU, new PreparationPage(site)),
                row(Tab.NETWORK, NETWORK_STATUS, SheetPage.PATH, "web.sheet.title", Kind.MENU, new SheetPage(site)),
                row(Tab.SECURITY, null, CaPage.PATH, "web.ca.title", Kind.MENU_STEP, new CaPage(site)),
                row(Tab.SECURITY, null, RootsPage.PATH, "web.roots.title", Kind.MENU_STEP, new RootsPage(site)),
                row(
                        Tab.SECURITY,
                        null,
                        ServerCertificatePage.PATH,
                        "web.server.title",
                        Kind.MENU,
                        new ServerCertificatePage(site)),
                row(Tab.DEVICE, null, PasswordPage.PATH, "web.password.title", Kind.MENU, new PasswordPage(site)),
                row(Tab.DEVICE, null, DateTimePage.PATH, "web.time.title", Kind.MENU, new DateTimePage(site)),
                row(Tab.DEVICE, null, ControlPanelPage.PATH, "web.locks.title", Kind.MENU, new ControlPanelPage(site)),
                row(Tab.DEVICE, null, NotifyPage.PATH, "web.notify.title", Kind.MENU, new NotifyPage(site)),
                row(Tab.DEVICE, null, MonitoringPage.PATH, "web.monitoring.title", Kind.MENU, new MonitoringPage(site)),
                row(
                        Tab.DEVICE,
                        null,
                        SoftwareUpdatePage.PATH,
                        "web.update.title",
                        Kind.MENU,
                        new SoftwareUpdatePage(site)),
                row(Tab.DEVICE, null, TransferPage.PATH, "web.transfer.title", Kind.MENU, new TransferPage(site)),
                row(Tab.DEVICE, null, LogsPage.PATH, "web.logs.title", Kind.MENU, new LogsPage(site)),
                row(Tab.DEVICE, null, RestartPage.PATH, "web.restart.title", Kind.MENU, new RestartPage(site)),
                row(Tab.DEVICE, null, ErasePage.PATH, "web.erase.title", Kind.MENU, new ErasePage(site)),
                row(Tab.DEVICE, null, AboutPage.PATH, "web.about.title", Kind.MENU, new AboutPage(site)),
                row(Tab.PRODUCT, null, SessionsPage.PATH, "web.sessions.title", Kind.MENU, new SessionsPage(site)),
                row(Tab.PRODUCT, null, FailedPage.PATH, "web.failed.title", Kind.MENU, new FailedPage(site)),
                row(Tab.PRODUCT, null, AuditPage.PATH, "web.audit.title", Kind.MENU, new AuditPage(site)));
    }

    /** All rows, in the menu's order. */
    public List<Row> rows() {
        return rows;
    }

    /** Whether this is a plain path on this device, safe to send a browser to. */
    static boolean local(String path) {
        return path != null && path.matches("(/[a-z0-9-]+)+");
    }

    private static Row row(Tab tab, String group, String path, String title, Kind kind, Page page) {
        return new Row(path, Optional.of(tab), Optional.ofNullable(group), Role.ADMINISTRATOR, title, kind, page);
    }

    private static Row outside(String path, Role role, String title, Page page) {
        return new Row(path, Optional.empty(), Optional.empty(), role, title, Kind.LINKED, page);
    }
}
