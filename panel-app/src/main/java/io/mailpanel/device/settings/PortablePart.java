package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of the settings that goes into an exported file and comes from an imported one. Thread-safe. */
public interface PortablePart {
    /** All of its values as they are, by name; without secrets. A file may hold no other names. */
    Map<String, String> values();

    /** Its secrets that are set, by name. */
    default Map<String, String> secrets() {
        return Map.of();
    }

    /** The names that its secrets may have. */
    default Set<String> secretNames() {
        return Set.of();
    }

    /**
     * Checks what a file has for this part, by the rules of the part's own form. Nothing is changed yet.
     *
     * @param values by name, only this part's; what is missing stays as it is
     * @param secrets likewise; empty if the file brings none
     * @throws Refused with every error
     */
    Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused;

    /** Values that were checked and are not stored yet. */
    interface Draft {
        /** A secret that is kept, in {@link #changes}. */
        String SET = "SET";
        /** A secret that is not. */
        String NOT_SET = "NOT_SET";
        /** A secret that the file brings. */
        String FROM_FILE = "FROM_FILE";

        /** What it would change; of a secret whether it is set. */
        List<Change> changes();

        /**
         * Stores it; called within {@link SettingsStore#together}.
         *
         * @throws Exception why it could not be stored
         */
        void store() throws Exception;

        /** The transaction failed after {@link #store}: undoes what does not go back by itself. */
        default void takeBack() {}

        /** It is durable. */
        default void stored() {}
    }
}
