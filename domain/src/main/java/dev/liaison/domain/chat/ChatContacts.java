package dev.liaison.domain.chat;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of who has our app where only those who have it can be written to. */
public final class ChatContacts {
    private final JdbcClient jdbc;

    public ChatContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The app is there for somebody. Harmless to repeat; what is known about them stays, the way to them is replaced.
     *
     * @return true the first time
     */
    public boolean met(UUID installationId, String userId, String contact, Instant at) {
        var first = jdbc.sql(
                        "insert into chat_contacts (id, installation_id, user_id, contact, met_at) values (?,?,?,?,?)"
                                + " on conflict (installation_id, user_id) do nothing")
                .params(UUID.randomUUID(), installationId, userId, contact, Sql.timestamp(at))
                .update();
        if (first == 0) {
            jdbc.sql("update chat_contacts set contact = ?, gone_at = null where installation_id = ? and user_id = ?"
                            + " and (contact <> ? or gone_at is not null)")
                    .params(contact, installationId, userId, contact)
                    .update();
        }
        return first == 1;
    }

    /** The way to them changed. Does nothing for somebody who was never met, and brings back nobody who is gone. */
    public void refresh(UUID installationId, String userId, String contact) {
        jdbc.sql("update chat_contacts set contact = ? where installation_id = ? and user_id = ? and contact <> ?")
                .params(contact, installationId, userId, contact)
                .update();
    }

    /**
     * Who they are, as the chat says. A workspace that has no name yet is called by the domain of their address. Does nothing
     * for somebody who was never met.
     */
    public void describe(UUID installationId, String userId, ChatMember member) {
        var at = member.email().indexOf('@');
        if (at > 0) {
            jdbc.sql("update installations set name = ?, domain = ? where id = ? and name = external_id")
                    .params(member.email().substring(at + 1), member.email().substring(at + 1), installationId)
                    .update();
        }
        jdbc.sql("update chat_contacts set email = ?, name = ? where installation_id = ? and user_id = ?")
                .params(member.email(), member.name(), installationId, userId)
                .update();
    }

    /** @return false when we were introduced to them before: once per person */
    public boolean introduce(UUID id, Instant at) {
        return jdbc.sql("update chat_contacts set introduced_at = ? where id = ? and introduced_at is null")
                        .params(Sql.timestamp(at), id)
                        .update()
                == 1;
    }

    /** @return false when they were gone before, or never met */
    public boolean gone(UUID installationId, String userId, Instant at) {
        return jdbc.sql("update chat_contacts set gone_at = ? where installation_id = ? and user_id = ?"
                                + " and gone_at is null")
                        .params(Sql.timestamp(at), installationId, userId)
                        .update()
                == 1;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none with that id */
    public ChatContact get(UUID id) {
        return jdbc.sql("select * from chat_contacts where id = ?")
                .param(id)
                .query(ChatContacts::read)
                .single();
    }

    /** Everybody who has the app now, first met first. */
    public List<ChatContact> present(UUID installationId) {
        return jdbc.sql("select * from chat_contacts where installation_id = ? and gone_at is null"
                        + " order by met_at, user_id")
                .param(installationId)
                .query(ChatContacts::read)
                .list();
    }

    /** Somebody who has the app now: whoever was met last. */
    public Optional<ChatContact> anybody(UUID installationId) {
        return jdbc.sql("select * from chat_contacts where installation_id = ? and gone_at is null"
                        + " order by met_at desc, user_id limit 1")
                .param(installationId)
                .query(ChatContacts::read)
                .optional();
    }

    /** Also those who are gone. */
    public Optional<ChatContact> find(UUID installationId, String userId) {
        return jdbc.sql("select * from chat_contacts where installation_id = ? and user_id = ?")
                .params(installationId, userId)
                .query(ChatContacts::read)
                .optional();
    }

    /** Of those who have the app now; when two have that address, the one who was met last. */
    public Optional<ChatContact> byEmail(UUID installationId, String email) {
        return jdbc.sql("select * from chat_contacts where installation_id = ? and lower(email) = lower(?)"
                        + " and email <> '' and gone_at is null order by met_at desc, user_id limit 1")
                .params(installationId, email)
                .query(ChatContacts::read)
                .optional();
    }

    /** Those who have the app now and whose address no person of the installation's organization has, latest first. */
    public List<ChatContact> unmatched(UUID installationId) {
        return jdbc.sql("select c.* from chat_contacts c join installations i on i.id = c.installation_id"
                        + " where c.installation_id = ? and c.gone_at is null and not exists (select 1 from people p"
                        + " where p.organization_id = i.organization_id and lower(p.email) = lower(c.email))"
                        + " order by c.met_at desc, c.user_id")
                .param(installationId)
                .query(ChatContacts::read)
                .list();
    }

    /** Whoever had the app when that workspace was connected before, and whom nobody met since, has it still. */
    public void inherit(UUID installationId) {
        jdbc.sql("update chat_contacts c set installation_id = new.id from installations old, installations new"
                        + " where new.id = ? and old.id = c.installation_id and old.id <> new.id"
                        + " and old.platform = new.platform and old.external_id = new.external_id"
                        + " and old.organization_id = new.organization_id and not exists (select 1 from chat_contacts k"
                        + " where k.installation_id = new.id and k.user_id = c.user_id)")
                .param(installationId)
                .update();
    }

    private static ChatContact read(ResultSet row, int number) throws SQLException {
        return new ChatContact(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "installation_id"),
                row.getString("user_id"),
                row.getString("contact"),
                row.getString("email"),
                row.getString("name"),
                Sql.instant(row, "met_at"),
                Sql.instantOrNull(row, "gone_at"));
    }
}
