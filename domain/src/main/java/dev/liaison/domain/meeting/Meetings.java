package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import dev.liaison.domain.audit.Surface;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of meetings. Changes that depend on how a meeting stands say whether it stood so. */
public final class Meetings {
    private static final String SELECT =
            "select m.*, (select array_agg(p.person_id order by p.person_id <> m.proposer_id,"
                    + " p.person_id) from meeting_people p where p.meeting_id = m.id) as people from meetings m ";
    private final JdbcClient jdbc;

    public Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(Meetings::read)
                .optional();
    }

    /** A meeting that must exist, because a process runs for it. */
    public Meeting get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no meeting " + id));
    }

    /** The same, and nobody else changes it until the caller's transaction ends. */
    public Meeting lock(UUID id) {
        jdbc.sql("select id from meetings where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return get(id);
    }

    /** Those that the person is part of, newest first. */
    public List<Meeting> of(UUID personId, int limit) {
        return jdbc.sql(SELECT + "join meeting_people mine on mine.meeting_id = m.id and mine.person_id = ?"
                        + " order by m.proposed_at desc limit ?")
                .params(personId, limit)
                .query(Meetings::read)
                .list();
    }

    /** Those that the person is part of and that are not over, by their time; those without one last. */
    public List<Meeting> toCome(UUID personId) {
        return jdbc.sql(SELECT + "join meeting_people mine on mine.meeting_id = m.id and mine.person_id = ?"
                        + " where m.outcome is null order by m.booked_for nulls last, m.proposed_at")
                .param(personId)
                .query(Meetings::read)
                .list();
    }

    /** Those of the person that have or had a time, from that moment on, by time; cancelled ones too. */
    public List<Meeting> booked(UUID organizationId, UUID personId, Instant from) {
        return jdbc.sql(SELECT + "join meeting_people mine on mine.meeting_id = m.id and mine.person_id = ?"
                        + " where m.organization_id = ? and m.booked_for >= ? order by m.booked_for, m.id")
                .params(personId, organizationId, Sql.timestamp(from))
                .query(Meetings::read)
                .list();
    }

    /** The meetings of those programs, newest first, proposed before {@code before}. */
    public List<Meeting> list(Collection<UUID> programIds, Instant before, int limit) {
        return jdbc.sql(SELECT
                        + "where m.program_id = any(?) and m.proposed_at < ? order by m.proposed_at desc limit ?")
                .params(programIds.toArray(UUID[]::new), Sql.timestamp(before), limit)
                .query(Meetings::read)
                .list();
    }

    /** How many open ones those two have in a program. */
    public int openBetween(UUID programId, UUID one, UUID other) {
        return jdbc.sql("select count(*) from meetings m where m.program_id = ? and m.outcome is null"
                        + " and m.booked_for is null"
                        + " and (select count(*) from meeting_people p where p.meeting_id = m.id) = 2"
                        + " and exists (select 1 from meeting_people p where p.meeting_id = m.id and p.person_id = ?)"
                        + " and exists (select 1 from meeting_people p where p.meeting_id = m.id and p.person_id = ?)")
                .params(programId, one, other)
                .query(Integer.class)
                .single();
    }

    public void add(Meeting it) {
        jdbc.sql("insert into meetings (id, organization_id, program_id, proposer_id, title, note, minutes, place,"
                        + " online, proposed_at, asked_id) values (?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        it.id(),
                        it.organizationId(),
                        it.programId(),
                        it.proposerId(),
                        it.title(),
                        it.note(),
                        (int) it.duration().toMinutes(),
                        it.place(),
                        it.online(),
                        Sql.timestamp(it.proposedAt()),
                        it.askedId())
                .update();
        it.people().forEach(person -> jdbc.sql("insert into meeting_people (meeting_id, person_id) values (?,?)")
                .params(it.id(), person)
                .update());
    }

    /** Times for whoever is asked next. What was proposed before can't be picked any more, nor what was picked be booked. */
    public void ask(UUID id, int round, UUID askedId) {
        jdbc.sql("update meetings set round = ?, asked_id = ?, picked_slot = null, picked_at = null, picked_by = null,"
                        + " picked_on = null where id = ?")
                .params(round, askedId, id)
                .update();
    }

    /** @return false when it has ended, or somebody picked a time before */
    public boolean pick(UUID id, Pick pick) {
        return jdbc.sql("update meetings set picked_slot = ?, picked_at = ?, picked_by = ?, picked_on = ?"
                                + " where id = ? and outcome is null and picked_slot is null")
                        .params(
                                Sql.timestamp(pick.start()),
                                Sql.timestamp(pick.at()),
                                pick.by(),
                                pick.surface().name(),
                                id)
                        .update()
                == 1;
    }

    /** Nobody has picked a time any more. */
    public void unpick(UUID id) {
        jdbc.sql("update meetings set picked_slot = null, picked_at = null, picked_by = null, picked_on = null"
                        + " where id = ?")
                .param(id)
                .update();
    }

    /** It stands in the calendars; the choice that led there is history. */
    public void booked(UUID id, Instant start) {
        jdbc.sql("update meetings set booked_for = ?, picked_slot = null, picked_at = null, picked_by = null,"
                        + " picked_on = null where id = ?")
                .params(Sql.timestamp(start), id)
                .update();
    }

    /** It does not stand in calendars any more. */
    public void unbook(UUID id) {
        jdbc.sql("update meetings set booked_for = null where id = ?").param(id).update();
    }

    public void sequence(UUID id, int sequence) {
        jdbc.sql("update meetings set sequence = ? where id = ?")
                .params(sequence, id)
                .update();
    }

    public void joinLink(UUID id, URI link) {
        jdbc.sql("update meetings set join_link = ? where id = ?")
                .params(link.toString(), id)
                .update();
    }

    /** @return false when it had ended before, and nothing was changed */
    public boolean end(UUID id, MeetingEnding ending) {
        return jdbc.sql("update meetings set outcome = ?, ended_at = ?, ended_by = ?, ended_on = ?, reason = ?"
                                + " where id = ? and outcome is null")
                        .params(
                                ending.outcome().name(),
                                Sql.timestamp(ending.at()),
                                ending.by(),
                                ending.surface().name(),
                                ending.reason(),
                                id)
                        .update()
                == 1;
    }

    private static Meeting read(ResultSet row, int number) throws SQLException {
        @Nullable String link = row.getString("join_link");
        return new Meeting(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "program_id"),
                Sql.uuid(row, "proposer_id"),
                List.of((UUID[]) row.getArray("people").getArray()),
                row.getString("title"),
                row.getString("note"),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("place"),
                row.getBoolean("online"),
                Sql.instant(row, "proposed_at"),
                row.getInt("round"),
                Sql.uuid(row, "asked_id"),
                pick(row),
                Sql.instantOrNull(row, "booked_for"),
                row.getInt("sequence"),
                link == null ? null : URI.create(link),
                ending(row));
    }

    private static @Nullable Pick pick(ResultSet row) throws SQLException {
        @Nullable Instant slot = Sql.instantOrNull(row, "picked_slot");
        return slot == null
                ? null
                : new Pick(
                        slot,
                        Sql.instant(row, "picked_at"),
                        Sql.uuid(row, "picked_by"),
                        Surface.valueOf(row.getString("picked_on")));
    }

    private static @Nullable MeetingEnding ending(ResultSet row) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new MeetingEnding(
                        MeetingOutcome.valueOf(outcome),
                        Sql.instant(row, "ended_at"),
                        Sql.uuidOrNull(row, "ended_by"),
                        Surface.valueOf(row.getString("ended_on")),
                        row.getString("reason"));
    }
}
