package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import dev.liaison.domain.audit.Surface;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of what happened to meetings. Lines are only added. */
public final class MeetingHistory {
    private final JdbcClient jdbc;
    private final Clock clock;

    public MeetingHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void add(
            UUID meetingId,
            @Nullable UUID actorId,
            Surface surface,
            MeetingFact what,
            @Nullable Instant slot,
            String words) {
        jdbc.sql("insert into meeting_history (meeting_id, at, actor_id, surface, what, slot, words)"
                        + " values (?,?,?,?,?,?,?)")
                .params(
                        meetingId,
                        Sql.timestamp(clock.instant()),
                        actorId,
                        surface.name(),
                        what.name(),
                        slot == null ? null : Sql.timestamp(slot),
                        words)
                .update();
    }

    /** Something that nobody did. */
    public void add(UUID meetingId, MeetingFact what, @Nullable Instant slot) {
        add(meetingId, null, Surface.SYSTEM, what, slot, "");
    }

    /** Oldest first. */
    public List<MeetingLine> of(UUID meetingId) {
        return jdbc.sql("select * from meeting_history where meeting_id = ? order by id")
                .param(meetingId)
                .query(MeetingHistory::read)
                .list();
    }

    /** When something happened last to each of them; one to which nothing happened is left out. */
    public Map<UUID, Instant> latest(Collection<UUID> meetingIds) {
        var latest = new HashMap<UUID, Instant>();
        jdbc.sql("select meeting_id, max(at) as at from meeting_history where meeting_id = any(?) group by meeting_id")
                .param(meetingIds.toArray(UUID[]::new))
                .query(row -> {
                    latest.put(Sql.uuid(row, "meeting_id"), Sql.instant(row, "at"));
                });
        return latest;
    }

    private static MeetingLine read(ResultSet row, int number) throws SQLException {
        return new MeetingLine(
                Sql.instant(row, "at"),
                Sql.uuidOrNull(row, "actor_id"),
                Surface.valueOf(row.getString("surface")),
                MeetingFact.valueOf(row.getString("what")),
                Sql.instantOrNull(row, "slot"),
                row.getString("words"));
    }
}
