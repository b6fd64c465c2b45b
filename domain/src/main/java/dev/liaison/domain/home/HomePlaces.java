package dev.liaison.domain.home;

import dev.liaison.domain.Sql;
import dev.liaison.domain.chat.MessageRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of where everybody's newest home card is, one for each chat in which they asked for it. */
public final class HomePlaces {
    private final JdbcClient jdbc;

    public HomePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the message that held it until now; empty for the first one there */
    public Optional<MessageRef> move(UUID personId, UUID installationId, MessageRef message) {
        var before = at(personId, installationId);
        jdbc.sql("insert into home_cards (person_id, installation_id, message_ref) values (?,?,?)"
                        + " on conflict (person_id, installation_id) do update set message_ref = excluded.message_ref")
                .params(personId, installationId, message.value())
                .update();
        return before;
    }

    public Optional<MessageRef> at(UUID personId, UUID installationId) {
        return jdbc.sql("select message_ref from home_cards where person_id = ? and installation_id = ?")
                .params(personId, installationId)
                .query(String.class)
                .optional()
                .map(MessageRef::new);
    }

    List<HomePlace> of(UUID personId) {
        return jdbc.sql("select * from home_cards where person_id = ?")
                .param(personId)
                .query(HomePlaces::read)
                .list();
    }

    /** Those of everybody who was told about it. @param subject its business key */
    List<HomePlace> about(String subject) {
        return jdbc.sql("select * from home_cards where person_id in"
                        + " (select recipient_id from deliveries where subject = ?)")
                .param(subject)
                .query(HomePlaces::read)
                .list();
    }

    private static HomePlace read(ResultSet row, int number) throws SQLException {
        return new HomePlace(
                Sql.uuid(row, "person_id"),
                Sql.uuid(row, "installation_id"),
                new MessageRef(row.getString("message_ref")));
    }
}
