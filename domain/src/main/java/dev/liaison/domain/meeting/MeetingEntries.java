package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import dev.liaison.domain.calendar.EventRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of what stands in calendars and was sent by mail. */
public final class MeetingEntries {
    /** How long a provider may take to make a link for an online meeting. */
    public static final Duration LINK_TAKES = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    public MeetingEntries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were not taken out again, oldest first. */
    public List<MeetingEntry> standing(UUID meetingId) {
        return jdbc.sql("select * from meeting_entries where meeting_id = ? and removed_at is null"
                        + " order by placed_at, id")
                .param(meetingId)
                .query(MeetingEntries::read)
                .list();
    }

    /** Notes it, or what it was brought to. */
    public void save(MeetingEntry it) {
        var event = it.event();
        jdbc.sql("insert into meeting_entries (id, meeting_id, person_id, account_id, event_ref, sequence, placed_at)"
                        + " values (?,?,?,?,?,?,?) on conflict (id) do update set event_ref = excluded.event_ref,"
                        + " sequence = excluded.sequence")
                .params(
                        it.id(),
                        it.meetingId(),
                        it.personId(),
                        it.accountId(),
                        event == null ? null : event.value(),
                        it.sequence(),
                        Sql.timestamp(clock.instant()))
                .update();
    }

    /** True when it was placed at most that long ago. */
    public boolean youngerThan(UUID id, Duration age) {
        return jdbc.sql("select count(*) from meeting_entries where id = ? and placed_at > ?")
                        .params(id, Sql.timestamp(clock.instant().minus(age)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void removed(UUID id) {
        jdbc.sql("update meeting_entries set removed_at = ? where id = ?")
                .params(Sql.timestamp(clock.instant()), id)
                .update();
    }

    private static MeetingEntry read(ResultSet row, int number) throws SQLException {
        @Nullable String event = row.getString("event_ref");
        return new MeetingEntry(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "meeting_id"),
                Sql.uuidOrNull(row, "person_id"),
                Sql.uuidOrNull(row, "account_id"),
                event == null ? null : new EventRef(event),
                row.getInt("sequence"));
    }
}
