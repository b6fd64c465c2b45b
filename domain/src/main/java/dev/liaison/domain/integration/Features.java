package dev.liaison.domain.integration;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of what is switched on for whom. */
public final class Features {
    private final JdbcClient jdbc;

    public Features(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean enabled(UUID organizationId, Feature feature) {
        return of(organizationId).stream().anyMatch(state -> state.feature() == feature && state.enabled());
    }

    /** What was ever switched for the organization; a feature never touched is missing, and off. */
    public List<FeatureState> of(UUID organizationId) {
        return jdbc.sql("select * from features where organization_id = ? order by feature")
                .param(organizationId)
                .query(Features::read)
                .list();
    }

    /** All organizations' states; for support only. */
    public List<FeatureState> all() {
        return jdbc.sql("select * from features").query(Features::read).list();
    }

    public void save(FeatureState state) {
        jdbc.sql("insert into features (organization_id, feature, enabled, since, changed_by, reason)"
                        + " values (?,?,?,?,?,?) on conflict (organization_id, feature) do update set"
                        + " enabled = excluded.enabled, since = excluded.since,"
                        + " changed_by = excluded.changed_by, reason = excluded.reason")
                .params(
                        state.organizationId(),
                        state.feature().name(),
                        state.enabled(),
                        Sql.timestamp(state.since()),
                        state.changedBy(),
                        state.reason())
                .update();
    }

    private static FeatureState read(ResultSet row, int number) throws SQLException {
        return new FeatureState(
                Sql.uuid(row, "organization_id"),
                Feature.valueOf(row.getString("feature")),
                row.getBoolean("enabled"),
                Sql.instant(row, "since"),
                row.getString("changed_by"),
                row.getString("reason"));
    }
}
