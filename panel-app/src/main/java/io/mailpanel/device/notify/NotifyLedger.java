package io.mailpanel.device.notify;

import io.mailpanel.mail.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What happened and was not told yet, when each address was told last, and what still stands: on the disk, so that a restart
 * neither forgets anything nor tells it again. For one thread at a time; tells nobody.
 */
public final class NotifyLedger {
    private static final String TABLES = """
            create table notify_untold (
              address text not null,
              event text not null,
              about text not null,
              first_at integer not null,
              last_at integer not null,
              times integer not null,
              details text not null,
              primary key (address, event, about)
            ) strict, without rowid;
            create table notify_told (address text primary key, at integer not null) strict, without rowid;
            create table notify_standing (event text primary key, since integer not null) strict, without rowid;
            create table notify_jobs (id integer primary key check (id = 1), seen_until integer not null) strict;
            """;

    private static final String CERTIFICATES = """
            create table notify_certificate (fingerprint text primary key, days integer not null) strict, without rowid;
            """;

    private final Jdbi jdbi;

    /** @param database the device's database; the ledger keeps its own tables in it */
    public NotifyLedger(Database database) {
        database.migrate("notify", TABLES, CERTIFICATES);
        this.jdbi = database.jdbi();
    }

    /** When each address that waits to be told something has waited since. */
    Map<String, Instant> waiting() {
        return instants("select address, min(first_at) as at from notify_untold group by address");
    }

    /** When each address was told last. */
    Map<String, Instant> told() {
        return instants("select address, at from notify_told");
    }

    /** What waits to be told to that address, in the order of the events and then of time. */
    List<Untold> untold(String address) {
        return jdbi.withHandle(h ->
                h.select("select * from notify_untold where address = ?", address).map(NotifyLedger::untold).stream()
                        .sorted((a, b) -> a.event() == b.event()
                                ? a.first().compareTo(b.first())
                                : a.event().compareTo(b.event()))
                        .toList());
    }

    /** It happened; that is to be told to those. */
    void add(Happening happening, Collection<String> addresses) {
        jdbi.useTransaction(h -> add(h, happening, addresses));
    }

    /** The same, and it stands from now on. */
    void began(Happening happening, Collection<String> addresses) {
        jdbi.useTransaction(h -> {
            h.execute(
                    "insert or replace into notify_standing values (?, ?)",
                    happening.event().name(),
                    happening.at().toEpochMilli());
            add(h, happening, addresses);
        });
    }

    /**
     * A certificate, which the happening is about, ends in so many days: to be told to those, once.
     *
     * @return false if that, or fewer days, was told before
     */
    boolean lapses(Happening happening, int days, Collection<String> addresses) {
        return jdbi.inTransaction(h -> {
            Optional<Integer> before = h.select(
                            "select days from notify_certificate where fingerprint = ?", happening.about())
                    .mapTo(Integer.class)
                    .findOne();
            if (before.filter(told -> told <= days).isPresent()) {
                return false;
            }
            h.execute("insert or replace into notify_certificate values (?, ?)", happening.about(), days);
            add(h, happening, addresses);
            return true;
        });
    }

    /** A job ended, which is the newest that was seen to. */
    void jobEnded(Happening happening, Collection<String> addresses) {
        jdbi.useTransaction(h -> {
            seen(h, happening.at());
            add(h, happening, addresses);
        });
    }

    /** It stands no longer. */
    void over(NotifyEvent event) {
        jdbi.useHandle(h -> h.execute("delete from notify_standing where event = ?", event.name()));
    }

    /** What stands. */
    Set<NotifyEvent> standing() {
        List<String> names = jdbi.withHandle(h -> h.select("select event from notify_standing")
                .mapTo(String.class)
                .list());
        Set<NotifyEvent> events = EnumSet.allOf(NotifyEvent.class);
        events.removeIf(event -> !names.contains(event.name()));
        return events;
    }

    /** Until when ended jobs were seen to; from now on, when this is asked for the first time. */
    Instant jobsSeenUntil(Instant now) {
        return jdbi.inTransaction(h -> {
            h.execute("insert or ignore into notify_jobs values (1, ?)", now.toEpochMilli());
            return Instant.ofEpochMilli(h.select("select seen_until from notify_jobs")
                    .mapTo(Long.class)
                    .one());
        });
    }

    /** Those were told to that address. */
    void told(String address, List<Untold> what, Instant at) {
        jdbi.useTransaction(h -> {
            what.forEach(untold -> forget(h, address, untold));
            h.execute("insert or replace into notify_told values (?, ?)", address, at.toEpochMilli());
        });
    }

    /** Those shall not be told to that address. */
    void forget(String address, List<Untold> what) {
        jdbi.useTransaction(h -> what.forEach(untold -> forget(h, address, untold)));
    }

    private static void forget(Handle h, String address, Untold untold) {
        h.execute(
                "delete from notify_untold where address = ? and event = ? and about = ?",
                address,
                untold.event().name(),
                untold.about());
    }

    private static void seen(Handle h, Instant until) {
        h.execute("update notify_jobs set seen_until = max(seen_until, ?)", until.toEpochMilli());
    }

    private static void add(Handle h, Happening happening, Collection<String> addresses) {
        addresses.forEach(address -> add(h, happening, address));
    }

    private static void add(Handle h, Happening happening, String address) {
        Optional<Untold> before = h.select(
                        "select * from notify_untold where address = ? and event = ? and about = ?",
                        address,
                        happening.event().name(),
                        happening.about())
                .map(NotifyLedger::untold)
                .findOne();
        List<String> lines = new ArrayList<>(before.map(Untold::details).orElse(List.of()).stream()
                .map(facts -> String.join("\t", facts))
                .toList());
        lines.add(happening.line());
        long at = happening.at().toEpochMilli();
        h.execute(
                "insert or replace into notify_untold values (?, ?, ?, ?, ?, ?, ?)",
                address,
                happening.event().name(),
                happening.about(),
                before.map(u -> u.first().toEpochMilli()).orElse(at),
                at,
                before.map(Untold::times).orElse(0) + 1,
                String.join("\n", lines.subList(Math.max(0, lines.size() - Untold.DETAILS), lines.size())));
    }

    private static Untold untold(ResultSet rs, StatementContext ctx) throws SQLException {
        return new Untold(
                NotifyEvent.valueOf(rs.getString("event")),
                rs.getString("about"),
                Instant.ofEpochMilli(rs.getLong("first_at")),
                Instant.ofEpochMilli(rs.getLong("last_at")),
                rs.getInt("times"),
                Arrays.stream(rs.getString("details").split("\n"))
                        .map(Happening::facts)
                        .filter(facts -> !facts.isEmpty())
                        .toList());
    }

    private Map<String, Instant> instants(String query) {
        return jdbi.withHandle(h -> h.createQuery(query)
                .map((rs, ctx) -> Map.entry(rs.getString("address"), Instant.ofEpochMilli(rs.getLong("at"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
