package dev.liaison.domain.program;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of programs and their settings. */
public final class Programs {
    private final JdbcClient jdbc;

    public Programs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Program> all(UUID organizationId) {
        return jdbc.sql("select * from programs where organization_id = ? order by name")
                .param(organizationId)
                .query(Programs::read)
                .list();
    }

    /** Empty also for a program of another organization. */
    public Optional<Program> find(UUID organizationId, UUID id) {
        return jdbc.sql("select * from programs where organization_id = ? and id = ?")
                .params(organizationId, id)
                .query(Programs::read)
                .optional();
    }

    /** A program that must exist, because a foreign key says so. */
    public Program get(UUID id) {
        return jdbc.sql("select * from programs where id = ?")
                .param(id)
                .query(Programs::read)
                .single();
    }

    /** The program of that name, made with the default settings when it does not exist. */
    public Program named(UUID organizationId, String name) {
        jdbc.sql("insert into programs (id, organization_id, name) values (?,?,?) on conflict do nothing")
                .params(UUID.randomUUID(), organizationId, name)
                .update();
        return jdbc.sql("select * from programs where organization_id = ? and name = ?")
                .params(organizationId, name)
                .query(Programs::read)
                .single();
    }

    /** Applies to requests sent from now on; those under way keep the dates they were promised. */
    public void saveSettings(UUID id, ProgramSettings settings) {
        jdbc.sql("update programs set remind_after = ?, remind_again_after = ?, escalate_after = ?, expire_after = ?,"
                        + " max_open_requests = ?, default_capacity = ? where id = ?")
                .params(
                        settings.remindAfter().toString(),
                        settings.remindAgainAfter().toString(),
                        settings.escalateAfter().toString(),
                        settings.expireAfter().toString(),
                        settings.maxOpenRequests(),
                        settings.defaultCapacity(),
                        id)
                .update();
    }

    private static Program read(ResultSet row, int number) throws SQLException {
        return new Program(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                row.getString("name"),
                new ProgramSettings(
                        Duration.parse(row.getString("remind_after")),
                        Duration.parse(row.getString("remind_again_after")),
                        Duration.parse(row.getString("escalate_after")),
                        Duration.parse(row.getString("expire_after")),
                        row.getInt("max_open_requests"),
                        row.getInt("default_capacity")));
    }
}
