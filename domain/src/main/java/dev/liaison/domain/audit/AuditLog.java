package dev.liaison.domain.audit;

import dev.liaison.domain.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of who changed what. Rows are only ever added. */
public final class AuditLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a line in the caller's transaction.
     *
     * @param organizationId null for what concerns no customer
     * @param actor the e-mail address of who did it, or the system's or provider's name
     * @param before and {@code after}: the state in a word or two; empty when there was none
     */
    public void add(
            @Nullable UUID organizationId,
            String actor,
            Surface surface,
            String action,
            String subject,
            String before,
            String after) {
        jdbc.sql("insert into audit_log (organization_id, at, actor, surface, action, subject, before, after)"
                        + " values (?,?,?,?,?,?,?,?)")
                .params(
                        organizationId,
                        Sql.timestamp(clock.instant()),
                        actor,
                        surface.name(),
                        action,
                        subject,
                        before,
                        after)
                .update();
    }

    /** The newest lines of one organization. */
    public List<AuditLine> newest(UUID organizationId, int limit) {
        return list(organizationId, clock.instant().plusSeconds(1), limit);
    }

    /** One organization's lines written before {@code before}, newest first. */
    public List<AuditLine> list(UUID organizationId, Instant before, int limit) {
        return jdbc.sql(
                        "select * from audit_log where organization_id = ? and at < ? order by at desc, id desc limit ?")
                .params(organizationId, Sql.timestamp(before), limit)
                .query((row, number) -> new AuditLine(
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        Surface.valueOf(row.getString("surface")),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
