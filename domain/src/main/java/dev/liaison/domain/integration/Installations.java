package dev.liaison.domain.integration;

import dev.liaison.domain.Sql;
import dev.liaison.domain.audit.Surface;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of installations. A workspace has at most one live row, whoever owns it. */
public final class Installations {
    private final JdbcClient jdbc;

    public Installations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Installation> find(UUID id) {
        return jdbc.sql("select * from installations where id = ?")
                .param(id)
                .query(Installations::read)
                .optional();
    }

    /** The live one of that workspace or enterprise. */
    public Optional<Installation> live(Platform platform, String externalId) {
        return jdbc.sql("select * from installations where platform = ? and external_id = ? and removed_at is null")
                .params(platform.name(), externalId)
                .query(Installations::read)
                .optional();
    }

    /** An organization's live ones, oldest first. */
    public List<Installation> live(UUID organizationId, Platform platform) {
        return jdbc.sql("select * from installations where organization_id = ? and platform = ?"
                        + " and removed_at is null order by installed_at, id")
                .params(organizationId, platform.name())
                .query(Installations::read)
                .list();
    }

    /** An organization's live ones of all platforms in {@link Platform}'s order, each platform's oldest first. */
    public List<Installation> live(UUID organizationId) {
        return jdbc
                .sql("select * from installations where organization_id = ? and removed_at is null"
                        + " order by installed_at, id")
                .param(organizationId)
                .query(Installations::read)
                .list()
                .stream()
                .sorted(Comparator.comparing(Installation::platform))
                .toList();
    }

    /** Removed ones whose secret is still there: what has to be revoked and erased. */
    public List<Installation> toRevoke(UUID organizationId, Platform platform) {
        return jdbc.sql("select i.* from installations i join secrets s on s.owner_id = i.id"
                        + " where i.organization_id = ? and i.platform = ? and i.removed_at is not null order by i.id")
                .params(organizationId, platform.name())
                .query(Installations::read)
                .list();
    }

    public Standing standing(UUID organizationId, Platform platform) {
        var live = live(organizationId, platform);
        if (live.isEmpty()) {
            return Standing.NONE;
        }
        return live.stream().allMatch(one -> one.health() == Health.HEALTHY)
                ? Standing.HEALTHY
                : Standing.NEEDS_ATTENTION;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the workspace has a live installation */
    public void add(Installation it) {
        jdbc.sql("insert into installations (id, organization_id, platform, external_id, enterprise_wide, name, domain,"
                        + " icon_url, bot_user_id, scopes, installed_by, installed_at, health, health_reason,"
                        + " health_since) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        it.id(),
                        it.organizationId(),
                        it.platform().name(),
                        it.externalId(),
                        it.enterpriseWide(),
                        it.name(),
                        it.domain(),
                        it.iconUrl(),
                        it.botUserId(),
                        it.scopes(),
                        it.installedBy(),
                        Sql.timestamp(it.installedAt()),
                        it.health().name(),
                        it.healthReason(),
                        Sql.timestamp(it.healthSince()))
                .update();
    }

    /** After authorizing again: what the provider told this time replaces what it told before; healthy. */
    public void renew(Installation it) {
        jdbc.sql("update installations set organization_id = ?, name = ?, domain = ?, icon_url = ?, bot_user_id = ?,"
                        + " scopes = ?, installed_by = ?, health = 'HEALTHY', health_reason = '', health_since = ?"
                        + " where id = ?")
                .params(
                        it.organizationId(),
                        it.name(),
                        it.domain(),
                        it.iconUrl(),
                        it.botUserId(),
                        it.scopes(),
                        it.installedBy(),
                        Sql.timestamp(it.healthSince()),
                        it.id())
                .update();
    }

    /**
     * Live ones that nobody has confirmed, and in which somebody of the organization has the app: they may be the
     * organization's. Nobody else hears of them.
     */
    public List<Installation> toConfirm(UUID organizationId, Platform platform) {
        return jdbc.sql("select i.* from installations i where i.platform = ? and i.organization_id is null"
                        + " and i.removed_at is null and exists (select 1 from chat_contacts c join people p"
                        + " on lower(p.email) = lower(c.email) where c.installation_id = i.id and c.gone_at is null"
                        + " and p.organization_id = ? and p.active) order by i.installed_at, i.id")
                .params(platform.name(), organizationId)
                .query(Installations::read)
                .list();
    }

    /**
     * An organization's that were disconnected here, and not by the provider, and in which somebody still has the app; the
     * latest of each workspace, and none that lives again.
     */
    public List<Installation> toReconnect(UUID organizationId, Platform platform) {
        return jdbc.sql("select distinct on (i.external_id) i.* from installations i where i.organization_id = ?"
                        + " and i.platform = ? and i.removed_at is not null and i.removed_from <> 'PROVIDER'"
                        + " and exists (select 1 from chat_contacts c where c.installation_id = i.id"
                        + " and c.gone_at is null) and not exists (select 1 from installations live"
                        + " where live.platform = i.platform and live.external_id = i.external_id"
                        + " and live.removed_at is null) order by i.external_id, i.removed_at desc")
                .params(organizationId, platform.name())
                .query(Installations::read)
                .list();
    }

    /** @return false when it is somebody's already, or was removed */
    public boolean claim(UUID id, UUID organizationId, UUID by) {
        return jdbc.sql("update installations set organization_id = ?, installed_by = ?"
                                + " where id = ? and organization_id is null and removed_at is null")
                        .params(organizationId, by, id)
                        .update()
                == 1;
    }

    /** @return false when it had that health before, so that it is told only once */
    public boolean changeHealth(UUID id, Health health, String reason, Instant at) {
        return jdbc.sql("update installations set health = ?, health_reason = ?, health_since = ?"
                                + " where id = ? and health <> ? and removed_at is null")
                        .params(health.name(), reason, Sql.timestamp(at), id, health.name())
                        .update()
                == 1;
    }

    /** @return false when it was removed before, and nothing was changed */
    public boolean remove(UUID id, Surface from, Instant at) {
        return jdbc.sql("update installations set removed_at = ?, removed_from = ? where id = ? and removed_at is null")
                        .params(Sql.timestamp(at), from.name(), id)
                        .update()
                == 1;
    }

    private static Installation read(ResultSet row, int number) throws SQLException {
        return new Installation(
                Sql.uuid(row, "id"),
                Sql.uuidOrNull(row, "organization_id"),
                Platform.valueOf(row.getString("platform")),
                row.getString("external_id"),
                row.getBoolean("enterprise_wide"),
                row.getString("name"),
                row.getString("domain"),
                row.getString("icon_url"),
                row.getString("bot_user_id"),
                row.getString("scopes"),
                Sql.uuidOrNull(row, "installed_by"),
                Sql.instant(row, "installed_at"),
                Health.valueOf(row.getString("health")),
                row.getString("health_reason"),
                Sql.instant(row, "health_since"),
                Sql.instantOrNull(row, "removed_at"),
                row.getString("removed_from"));
    }
}
