package dev.liaison.domain.inbox;

import dev.liaison.domain.Sql;
import dev.liaison.domain.audit.Surface;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of what was received. Commit before answering the sender: what is not in here is lost. */
public final class Inbox {
    private final JdbcClient jdbc;
    /** A crash costs a click no more than that. */
    public static final Duration OWN_TRY = Duration.ofSeconds(2);

    private final Clock clock;

    public Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whoever puts it in sees to it at once; it is due for everybody else a little later, when that came to nothing.
     *
     * @return the new row's id; empty when that key came before, and nothing was stored
     */
    public OptionalLong put(
            String dedupeKey, String verb, String subjectId, @Nullable UUID personId, Surface surface, String text) {
        var now = clock.instant();
        return jdbc.sql("insert into inbox"
                        + " (dedupe_key, verb, subject_id, person_id, surface, text, received_at, next_try_at)"
                        + " values (?,?,?,?,?,?,?,?) on conflict (dedupe_key) do nothing returning id")
                .params(
                        dedupeKey,
                        verb,
                        subjectId,
                        personId,
                        surface.name(),
                        storable(text),
                        Sql.timestamp(now),
                        Sql.timestamp(now.plus(OWN_TRY)))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** PostgreSQL takes every character in a text but this one. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    /** Locks one row for the caller's transaction; empty when it is done or in somebody else's hands. */
    public Optional<InboxItem> lock(long id) {
        return jdbc.sql("select * from inbox where id = ? and done_at is null for update skip locked")
                .param(id)
                .query(Inbox::read)
                .optional();
    }

    /** Ids of what is due, oldest first. */
    public List<Long> due(int limit) {
        return jdbc.sql("select id from inbox where done_at is null and next_try_at <= ? order by next_try_at limit ?")
                .params(Sql.timestamp(clock.instant()), limit)
                .query(Long.class)
                .list();
    }

    /** It had its effect, or surely has none; {@code outcome} says which in a word. */
    public void done(long id, String outcome, String detail) {
        jdbc.sql("update inbox set done_at = ?, outcome = ?, detail = ? where id = ?")
                .params(Sql.timestamp(clock.instant()), outcome, detail, id)
                .update();
    }

    /** How a row ended. */
    public record End(String outcome, String detail) {}

    /** What {@link #done} was told of it, once whoever has it in their hands is through. Empty when it still waits. */
    public Optional<End> ended(long id) {
        return jdbc.sql("select done_at, outcome, detail from inbox where id = ? for share")
                .param(id)
                .query(Inbox::readEnd)
                .single();
    }

    /** Not yet: look again after that time. */
    public void later(long id, Duration wait, String why) {
        jdbc.sql("update inbox set attempts = attempts + 1, next_try_at = ?, detail = ? where id = ?")
                .params(Sql.timestamp(clock.instant().plus(wait)), why, id)
                .update();
    }

    /** What is still waiting for its effect, oldest first, with why. */
    public List<InboxItem> waiting(Instant receivedBefore, int limit) {
        return jdbc.sql("select * from inbox where done_at is null and received_at < ? order by received_at limit ?")
                .params(Sql.timestamp(receivedBefore), limit)
                .query(Inbox::read)
                .list();
    }

    /** Keeps a genuine payload that nobody could read. */
    public void keepUnreadable(String source, String reason, String body) {
        jdbc.sql("insert into unreadable_payloads (source, received_at, reason, body) values (?,?,?,?)")
                .params(source, Sql.timestamp(clock.instant()), reason, storable(body))
                .update();
    }

    private static Optional<End> readEnd(ResultSet row, int number) throws SQLException {
        return row.getTimestamp("done_at") == null
                ? Optional.empty()
                : Optional.of(new End(row.getString("outcome"), row.getString("detail")));
    }

    private static InboxItem read(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                row.getLong("id"),
                row.getString("verb"),
                row.getString("subject_id"),
                Sql.uuidOrNull(row, "person_id"),
                Surface.valueOf(row.getString("surface")),
                row.getString("text"),
                Sql.instant(row, "received_at"),
                row.getInt("attempts"));
    }
}
