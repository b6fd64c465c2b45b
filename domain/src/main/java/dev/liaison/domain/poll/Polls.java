package dev.liaison.domain.poll;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of polls with their options and votes. */
public final class Polls {
    private final JdbcClient jdbc;

    public Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not by organization: for processes, and for clicks, which are checked against the poll's own people. */
    public Optional<Poll> find(UUID id) {
        return jdbc.sql("select * from polls where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** A poll that must exist, because a process runs for it. */
    public Poll get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no poll " + id));
    }

    /** The same, and nobody else changes it until the caller's transaction ends. */
    public Optional<Poll> lock(UUID id) {
        jdbc.sql("select id from polls where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Those that the person is asked in, newest first. */
    public List<Poll> of(UUID personId, int limit) {
        return jdbc.sql("select p.* from polls p join poll_people mine on mine.poll_id = p.id and mine.person_id = ?"
                        + " order by p.opened_at desc limit ?")
                .params(personId, limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** The poll that the meeting came of, the newest if it was moved by another; empty for a meeting of two. */
    public Optional<Poll> ofMeeting(UUID meetingId) {
        return jdbc.sql("select * from polls where meeting_id = ? order by opened_at desc limit 1")
                .param(meetingId)
                .query((row, number) -> read(row))
                .optional();
    }

    /** How many of that organizer's are running. */
    public int running(UUID organizerId) {
        return jdbc.sql("select count(*) from polls where organizer_id = ? and outcome is null")
                .param(organizerId)
                .query(Integer.class)
                .single();
    }

    public void add(Poll it) {
        jdbc.sql("insert into polls (id, organization_id, program_id, organizer_id, title, note, minutes, place,"
                        + " online, quorum, opened_at, closes_at, previous_id) values (?,?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        it.id(),
                        it.organizationId(),
                        it.programId(),
                        it.organizerId(),
                        it.title(),
                        it.note(),
                        (int) it.duration().toMinutes(),
                        it.place(),
                        it.online(),
                        it.quorum(),
                        Sql.timestamp(it.openedAt()),
                        Sql.timestamp(it.closesAt()),
                        it.previousId())
                .update();
        it.people().forEach((person, required) -> jdbc.sql(
                        "insert into poll_people (poll_id, person_id, required) values (?,?,?)")
                .params(it.id(), person, required)
                .update());
        it.options().forEach(option -> add(it.id(), option));
    }

    /** One more time to vote on. */
    public void add(UUID pollId, PollOption option) {
        jdbc.sql("insert into poll_options (id, poll_id, starts_at, by_id) values (?,?,?,?)")
                .params(option.id(), pollId, Sql.timestamp(option.start()), option.byId())
                .update();
    }

    /** Replaces what the person said to that option before. */
    public void vote(UUID optionId, UUID personId, Vote vote, Instant at) {
        jdbc.sql(
                        "insert into poll_votes (option_id, person_id, vote, voted_at) values (?,?,?,?) on conflict (option_id, person_id)"
                                + " do update set vote = excluded.vote, voted_at = excluded.voted_at")
                .params(optionId, personId, vote.name(), Sql.timestamp(at))
                .update();
    }

    /** Nobody can vote any more. */
    public void close(UUID id, Instant at) {
        jdbc.sql("update polls set closed_at = ? where id = ? and closed_at is null")
                .params(Sql.timestamp(at), id)
                .update();
    }

    /** @return false when it had ended before, and nothing was changed */
    public boolean end(UUID id, PollOutcome outcome, @Nullable UUID meetingId, Instant at) {
        return jdbc.sql("update polls set outcome = ?, ended_at = ?, meeting_id = ? where id = ? and outcome is null")
                        .params(outcome.name(), Sql.timestamp(at), meetingId, id)
                        .update()
                == 1;
    }

    private Poll read(ResultSet row) throws SQLException {
        var id = Sql.uuid(row, "id");
        @Nullable String outcome = row.getString("outcome");
        return new Poll(
                id,
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "program_id"),
                Sql.uuid(row, "organizer_id"),
                people(id),
                row.getString("title"),
                row.getString("note"),
                Duration.ofMinutes(row.getInt("minutes")),
                row.getString("place"),
                row.getBoolean("online"),
                row.getInt("quorum"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closes_at"),
                Sql.instantOrNull(row, "closed_at"),
                outcome == null ? null : PollOutcome.valueOf(outcome),
                Sql.uuidOrNull(row, "meeting_id"),
                Sql.uuidOrNull(row, "previous_id"),
                options(id));
    }

    private Map<UUID, Boolean> people(UUID id) {
        var all = new HashMap<UUID, Boolean>();
        jdbc.sql("select * from poll_people where poll_id = ?").param(id).query(row -> {
            all.put(Sql.uuid(row, "person_id"), row.getBoolean("required"));
        });
        return all;
    }

    private List<PollOption> options(UUID id) {
        return jdbc.sql("select * from poll_options where poll_id = ? order by starts_at")
                .param(id)
                .query((row, number) -> new PollOption(
                        Sql.uuid(row, "id"),
                        Sql.instant(row, "starts_at"),
                        Sql.uuidOrNull(row, "by_id"),
                        votes(Sql.uuid(row, "id"))))
                .list();
    }

    private Map<UUID, Vote> votes(UUID optionId) {
        var all = new HashMap<UUID, Vote>();
        jdbc.sql("select * from poll_votes where option_id = ?").param(optionId).query(row -> {
            all.put(Sql.uuid(row, "person_id"), Vote.valueOf(row.getString("vote")));
        });
        return all;
    }
}
