package dev.liaison.domain.chat;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of who was found where. */
public final class ChatAddresses {
    private final JdbcClient jdbc;

    public ChatAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ChatAddress> find(UUID personId, UUID installationId) {
        return jdbc.sql("select * from chat_addresses where person_id = ? and installation_id = ?")
                .params(personId, installationId)
                .query(ChatAddresses::read)
                .optional();
    }

    /** Whom a provider's user id stands for in that installation. */
    public Optional<UUID> personOf(UUID installationId, String externalUser) {
        return jdbc.sql("select person_id from chat_addresses where installation_id = ? and external_user = ?"
                        + " and status = 'FOUND'")
                .params(installationId, externalUser)
                .query(UUID.class)
                .optional();
    }

    /** Everybody of an installation who can't be reached in it, for its admin. */
    public List<ChatAddress> unreachable(UUID installationId) {
        return jdbc.sql("select * from chat_addresses where installation_id = ? and status <> 'FOUND'"
                        + " order by checked_at desc")
                .param(installationId)
                .query(ChatAddresses::read)
                .list();
    }

    public void save(ChatAddress address) {
        @Nullable ChatUser user = address.user();
        jdbc.sql(
                        "insert into chat_addresses (person_id, installation_id, status, external_user, person_key, checked_at)"
                                + " values (?,?,?,?,?,?) on conflict (person_id, installation_id) do update set"
                                + " status = excluded.status, external_user = excluded.external_user,"
                                + " person_key = excluded.person_key, checked_at = excluded.checked_at")
                .params(
                        address.personId(),
                        address.installationId(),
                        address.status().name(),
                        user == null ? null : user.id(),
                        user == null ? null : user.personKey(),
                        Sql.timestamp(address.checkedAt()))
                .update();
    }

    /** Forgets what was known about a provider's user, so that the next message asks again. */
    public void forget(UUID installationId, String externalUser) {
        jdbc.sql("delete from chat_addresses where installation_id = ? and external_user = ?")
                .params(installationId, externalUser)
                .update();
    }

    /** Forgets a person who was not found there, so that the next message asks again. */
    public void forget(UUID installationId, UUID personId) {
        jdbc.sql("delete from chat_addresses where installation_id = ? and person_id = ?")
                .params(installationId, personId)
                .update();
    }

    private static ChatAddress read(ResultSet row, int number) throws SQLException {
        @Nullable String user = row.getString("external_user");
        @Nullable String key = row.getString("person_key");
        return new ChatAddress(
                Sql.uuid(row, "person_id"),
                Sql.uuid(row, "installation_id"),
                ChatAddress.Status.valueOf(row.getString("status")),
                user == null || key == null ? null : new ChatUser(user, key),
                Sql.instant(row, "checked_at"));
    }
}
