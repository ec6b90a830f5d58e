package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** The table of names and values. */
final class SettingTable {
    private static final GenericType<Map<String, String>> VALUES = new GenericType<>() {};

    private SettingTable() {}

    /** All of them. */
    static Map<String, String> all(Jdbi database) {
        return database.withHandle(handle -> handle.createQuery("SELECT name, value FROM setting")
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(VALUES));
    }

    /** Those whose names begin so, by name without that. */
    static Map<String, String> part(Jdbi database, String part) {
        return database.withHandle(handle -> handle.createQuery(
                        "SELECT substr(name, :after) AS name, value FROM setting WHERE substr(name, 1, :length) = :part")
                .bind("after", part.length() + 1)
                .bind("length", part.length())
                .bind("part", part)
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(VALUES));
    }

    static void put(Handle handle, String name, String value) {
        handle.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    /** What these values change in a part; all by name without the part's. */
    static List<Change> changes(
            String part, Map<String, String> inForce, Map<String, String> stored, Map<String, String> values) {
        Map<String, String> old = new HashMap<>();
        inForce.forEach((name, value) -> old.put(part + name, value));
        stored.forEach((name, value) -> old.put(part + name, value));
        Map<String, String> fresh = new HashMap<>(old);
        values.forEach((name, value) -> fresh.put(part + name, value));
        return Change.between(old, fresh);
    }

    static void delete(Handle handle, String name) {
        handle.execute("DELETE FROM setting WHERE name = ?", name);
    }
}
