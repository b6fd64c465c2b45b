package dev.liaison.domain.audit;

import java.time.Instant;

/** One line of the audit log. */
public record AuditLine(
        Instant at, String actor, Surface surface, String action, String subject, String before, String after) {}
