package io.mailpanel.device.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of the audit log.
 *
 * @param id its number, from 1, growing
 * @param at when
 * @param actor who, and from where
 * @param event what
 * @param changes the values that it changed, or what it was done to
 */
public record AuditEntry(long id, Instant at, Actor actor, AuditEvent event, List<Change> changes) {}
