package dev.liaison.domain.support;

import dev.liaison.domain.Sql;
import dev.liaison.domain.integration.Feature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of support cases. */
public final class SupportCases {
    private final JdbcClient jdbc;

    public SupportCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(SupportCase it) {
        @Nullable Feature feature = it.feature();
        jdbc.sql("insert into support_cases (id, organization_id, opened_by, feature, message, page, opened_at)"
                        + " values (?,?,?,?,?,?,?)")
                .params(
                        it.id(),
                        it.organizationId(),
                        it.openedBy(),
                        feature == null ? null : feature.name(),
                        it.message(),
                        it.page(),
                        Sql.timestamp(it.openedAt()))
                .update();
    }

    /** Answers everybody in the organization who asked for that feature and still waits. @return how many */
    public int closeAll(UUID organizationId, Feature feature, boolean approved, String answer, Instant at) {
        return jdbc.sql("update support_cases set closed_at = ?, approved = ?, answer = ?"
                        + " where organization_id = ? and feature = ? and closed_at is null")
                .params(Sql.timestamp(at), approved, answer, organizationId, feature.name())
                .update();
    }

    public Optional<SupportCase> find(UUID id) {
        return jdbc.sql("select * from support_cases where id = ?")
                .param(id)
                .query(SupportCases::read)
                .optional();
    }

    /** All customers' cases, open ones first; for support only. */
    public List<SupportCase> all(int limit) {
        return jdbc.sql("select * from support_cases order by (closed_at is not null), opened_at desc limit ?")
                .param(limit)
                .query(SupportCases::read)
                .list();
    }

    /** One organization's cases, newest first. */
    public List<SupportCase> of(UUID organizationId) {
        return jdbc.sql("select * from support_cases where organization_id = ? order by opened_at desc")
                .param(organizationId)
                .query(SupportCases::read)
                .list();
    }

    private static SupportCase read(ResultSet row, int number) throws SQLException {
        @Nullable String feature = row.getString("feature");
        return new SupportCase(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "opened_by"),
                feature == null ? null : Feature.valueOf(feature),
                row.getString("message"),
                row.getString("page"),
                Sql.instant(row, "opened_at"),
                Sql.instantOrNull(row, "closed_at"),
                row.getString("answer"),
                (Boolean) row.getObject("approved"));
    }
}
