package io.mailpanel.device.access;

import java.util.Map;

/**
 * What can be done at the panel without logging in, and what not at all. Immutable. Whatever is locked, who logs in as
 * administrator comes to the settings, and Web Config is not touched by it: nobody can lock out the owner.
 *
 * @param control whether the configuration has access control: then what shows the mail server is for administrators
 * @param panelLock whether all menus below Settings are for administrators
 * @param functions how each of {@link Area#FUNCTIONS} is locked; one that is not there is open
 */
public record Rights(boolean control, boolean panelLock, Map<Area, Gate> functions) {
    /** Cannot be changed afterwards. */
    public Rights {
        functions = Map.copyOf(functions);
    }

    /** Nothing is locked beyond what the configuration says. */
    public static Rights configured(boolean control) {
        return new Rights(control, false, Map.of());
    }

    /** Whether the configuration alone keeps this for administrators: then no lock can open it for everybody. */
    public boolean configured(Area area) {
        return switch (area) {
            case FREE, SETTINGS, SCAN -> false;
            case MAIL, SHEET, LAB, SYSTEM -> control;
        };
    }

    /** How the function is locked whatever the panel lock is: by the administrator, and at the least by the configuration. */
    public Gate function(Area area) {
        Gate own = functions.getOrDefault(area, Gate.OPEN);
        return own == Gate.OPEN && configured(area) ? Gate.LOG_IN : own;
    }

    /** How people come there: the stricter of the function's own lock and those around it. */
    public Gate gate(Area area) {
        Gate own = function(area);
        boolean administrators =
                switch (area) {
                    case FREE, SCAN -> false;
                    case SETTINGS, MAIL, SHEET, LAB, SYSTEM -> panelLock;
                };
        return own == Gate.OPEN && administrators ? Gate.LOG_IN : own;
    }

    /** Whether a log-in opens anything: then the panel shows where to. */
    public boolean logInOpens() {
        return control || panelLock || functions.containsValue(Gate.LOG_IN);
    }
}
