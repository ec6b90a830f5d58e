package io.mailpanel.mail.democloud;

import io.mailpanel.mail.store.Database;
import java.util.Optional;
import java.util.function.Supplier;

/** Small things that the stand-in keeps over a restart, by name, in its database. Thread-safe. */
final class Remembered {
    private final Database database;

    Remembered(Database database) {
        this.database = database;
        database.migrate("remembered", "create table remembered (name text primary key, value text not null) strict");
    }

    Optional<String> get(String name) {
        return database.jdbi().withHandle(h -> h.select("select value from remembered where name = ?", name)
                .mapTo(String.class)
                .findOne());
    }

    void put(String name, String value) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "insert into remembered values (?, ?) on conflict (name) do update set value = excluded.value",
                        name,
                        value));
    }

    /** What is kept under the name, made and kept first if there is nothing. */
    String getOrMake(String name, Supplier<String> maker) {
        return get(name).orElseGet(() -> {
            String made = maker.get();
            put(name, made);
            return made;
        });
    }
}
