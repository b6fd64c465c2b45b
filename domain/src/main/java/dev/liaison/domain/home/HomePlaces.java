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

    /** @return where it was until now; empty for the first one there */
    Optional<HomePlace> move(HomePlace to) {
        var before = at(to.personId(), to.installationId());
        jdbc.sql("insert into home_cards (person_id, installation_id, message_ref, shows) values (?,?,?,?)"
                        + " on conflict (person_id, installation_id)"
                        + " do update set message_ref = excluded.message_ref, shows = excluded.shows")
                .params(to.personId(), to.installationId(), to.message().value(), to.shows())
                .update();
        return before;
    }

    /** What it shows from now on, unless another message holds it by now. @param print empty when nobody knows */
    void shows(HomePlace place, String print) {
        jdbc.sql("update home_cards set shows = ? where person_id = ? and installation_id = ? and message_ref = ?")
                .params(
                        print,
                        place.personId(),
                        place.installationId(),
                        place.message().value())
                .update();
    }

    Optional<HomePlace> at(UUID personId, UUID installationId) {
        return jdbc.sql("select * from home_cards where person_id = ? and installation_id = ?")
                .params(personId, installationId)
                .query(HomePlaces::read)
                .optional();
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
                new MessageRef(row.getString("message_ref")),
                row.getString("shows"));
    }
}
