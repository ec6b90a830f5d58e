package io.mailpanel.mail.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** The jobs that have not gone yet, as the outbox's table has them. */
record WaitingJobs(Jdbi jdbi) {
    /** The due jobs' numbers by owner, each in the order in which they go. */
    Map<String, List<Long>> due(Instant now, Duration longest) {
        Map<String, List<Long>> due = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery(
                        "select id, owner from outbox_job where " + JobTable.DUE + " order by urgency desc, id")
                .bind("now", now.toEpochMilli())
                .bind("far", JobTable.far(now, longest))
                .map((rs, ctx) -> due.computeIfAbsent(rs.getString("owner"), o -> new ArrayList<>())
                        .add(rs.getLong("id")))
                .list());
        return due;
    }

    /** The numbers of all jobs that wait, due or not, by owner. */
    Map<String, List<Long>> all() {
        Map<String, List<Long>> all = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("select id, owner from outbox_job where state = 'QUEUED'")
                .map((rs, ctx) -> all.computeIfAbsent(rs.getString("owner"), o -> new ArrayList<>())
                        .add(rs.getLong("id")))
                .list());
        return all;
    }

    /** The owners of jobs that are on the wire. */
    Set<String> sending() {
        return jdbi.withHandle(h -> h.select("select distinct owner from outbox_job where state = 'SENDING'")
                .mapTo(String.class)
                .set());
    }
}
