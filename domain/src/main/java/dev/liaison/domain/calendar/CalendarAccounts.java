package dev.liaison.domain.calendar;

import dev.liaison.domain.Sql;
import dev.liaison.domain.integration.Health;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of calendar accounts. A member has at most one live one, and so has an organization of each exclusive kind. */
public final class CalendarAccounts {
    private final JdbcClient jdbc;

    public CalendarAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CalendarAccount> find(UUID id) {
        return jdbc.sql("select * from calendar_accounts where id = ?")
                .param(id)
                .query(CalendarAccounts::read)
                .optional();
    }

    /** A member's own live one. */
    public Optional<CalendarAccount> ofPerson(UUID personId) {
        return jdbc.sql("select * from calendar_accounts where person_id = ? and disconnected_at is null")
                .param(personId)
                .query(CalendarAccounts::read)
                .optional();
    }

    /** The live ones of those members, by member; who has none is missing. */
    public Map<UUID, CalendarAccount> ofPeople(Collection<UUID> personIds) {
        return jdbc
                .sql("select * from calendar_accounts where person_id = any(?) and disconnected_at is null")
                .param(personIds.toArray(UUID[]::new))
                .query(CalendarAccounts::read)
                .list()
                .stream()
                .collect(Collectors.toMap(it -> Objects.requireNonNull(it.personId()), Function.identity()));
    }

    /** The live ones that serve the whole organization, oldest first. */
    public List<CalendarAccount> ofOrganization(UUID organizationId) {
        return jdbc.sql("select * from calendar_accounts where organization_id = ? and person_id is null"
                        + " and disconnected_at is null order by connected_at, id")
                .param(organizationId)
                .query(CalendarAccounts::read)
                .list();
    }

    /** True while another live account, of whomever, belongs to the same one at the provider. */
    public boolean sharesGrant(CalendarAccount it) {
        return jdbc.sql("select count(*) from calendar_accounts where kind = ? and external_id = ? and id <> ?"
                                + " and disconnected_at is null")
                        .params(it.kind().name(), it.externalId(), it.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many members of the organization have one of their own. */
    public int countOfMembers(UUID organizationId) {
        return jdbc.sql("select count(*) from calendar_accounts where organization_id = ? and person_id is not null"
                        + " and disconnected_at is null")
                .param(organizationId)
                .query(Integer.class)
                .single();
    }

    /**
     * Adds a live one.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the member, or the organization, has one that excludes it
     */
    public void add(CalendarAccount it) {
        jdbc.sql("insert into calendar_accounts (id, organization_id, person_id, kind, external_id, address, server,"
                        + " scopes, authorized_by, connected_at, health, health_reason, health_since)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        it.id(),
                        it.organizationId(),
                        it.personId(),
                        it.kind().name(),
                        it.externalId(),
                        it.address(),
                        it.server(),
                        it.scopes(),
                        it.authorizedBy(),
                        Sql.timestamp(it.connectedAt()),
                        it.health().name(),
                        it.healthReason(),
                        Sql.timestamp(it.healthSince()))
                .update();
    }

    /** It was authorized again: what the provider grants may be new, and who asked for it. */
    public void renew(CalendarAccount it) {
        jdbc.sql("update calendar_accounts set external_id = ?, address = ?, server = ?, scopes = ?, authorized_by = ?"
                        + " where id = ? and disconnected_at is null")
                .params(it.externalId(), it.address(), it.server(), it.scopes(), it.authorizedBy(), it.id())
                .update();
    }

    /** It was read successfully; healthy from now on, if it was not before. */
    public void verified(UUID id, Instant at) {
        jdbc.sql("update calendar_accounts set verified_at = coalesce(verified_at, ?),"
                        + " health_since = case health when 'HEALTHY' then health_since else ? end,"
                        + " health = 'HEALTHY', health_reason = '' where id = ? and disconnected_at is null")
                .params(Sql.timestamp(at), Sql.timestamp(at), id)
                .update();
    }

    /** @return false when it had that health before, so that it is told only once */
    public boolean changeHealth(UUID id, Health health, String reason, Instant at) {
        return jdbc.sql("update calendar_accounts set health = ?, health_reason = ?, health_since = ?"
                                + " where id = ? and health <> ? and disconnected_at is null")
                        .params(health.name(), reason, Sql.timestamp(at), id, health.name())
                        .update()
                == 1;
    }

    /** Says anew what is wrong with one that needs attention already. */
    public void changeReason(UUID id, String reason) {
        jdbc.sql("update calendar_accounts set health_reason = ? where id = ? and health <> 'HEALTHY'"
                        + " and disconnected_at is null")
                .params(reason, id)
                .update();
    }

    /** @return false when it was disconnected before, and nothing was changed */
    public boolean disconnect(UUID id, Instant at) {
        return jdbc.sql("update calendar_accounts set disconnected_at = ? where id = ? and disconnected_at is null")
                        .params(Sql.timestamp(at), id)
                        .update()
                == 1;
    }

    private static CalendarAccount read(ResultSet row, int number) throws SQLException {
        return new CalendarAccount(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuidOrNull(row, "person_id"),
                CalendarKind.valueOf(row.getString("kind")),
                row.getString("external_id"),
                row.getString("address"),
                row.getString("server"),
                row.getString("scopes"),
                Sql.uuid(row, "authorized_by"),
                Sql.instant(row, "connected_at"),
                Sql.instantOrNull(row, "verified_at"),
                Health.valueOf(row.getString("health")),
                row.getString("health_reason"),
                Sql.instant(row, "health_since"),
                Sql.instantOrNull(row, "disconnected_at"));
    }
}
