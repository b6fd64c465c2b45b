package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import dev.liaison.domain.calendar.Window;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of held times: of two meetings that want the same time of the same person, one gets it. */
public final class MeetingHolds {
    private final JdbcClient jdbc;
    private final Clock clock;

    public MeetingHolds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Holds a time of all those people for a meeting, in place of what it held before. To be called in a transaction: whoever
     * wants the same people at the same moment waits for its end.
     *
     * @param until when it is given back by itself; null for as long as the meeting stands
     * @return false when another meeting holds part of that time, and nothing was changed
     */
    public boolean hold(UUID meetingId, Collection<UUID> people, Window when, @Nullable Instant until) {
        if (!reserve(meetingId, people, when)) {
            return false;
        }
        release(meetingId);
        people.forEach(person -> jdbc.sql("insert into meeting_holds (meeting_id, person_id, starts_at, ends_at,"
                        + " expires_at) values (?,?,?,?,?)")
                .params(
                        meetingId,
                        person,
                        Sql.timestamp(when.from()),
                        Sql.timestamp(when.to()),
                        until == null ? null : Sql.timestamp(until))
                .update());
        return true;
    }

    /**
     * Makes sure that a hold of that time will succeed: until the caller's transaction ends, nobody else can hold any time of
     * those people.
     *
     * @return false when another meeting holds part of that time
     */
    public boolean reserve(UUID meetingId, Collection<UUID> people, Window when) {
        jdbc.sql("select id from people where id = any(?) order by id for update")
                .param(people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return !taken(meetingId, people, when);
    }

    /** True when another meeting holds part of that time of one of them. */
    public boolean taken(UUID meetingId, Collection<UUID> people, Window when) {
        return jdbc.sql("select count(*) from meeting_holds where person_id = any(?) and meeting_id <> ?"
                                + " and starts_at < ? and ends_at > ? and (expires_at is null or expires_at > ?)")
                        .params(
                                people.toArray(UUID[]::new),
                                meetingId,
                                Sql.timestamp(when.to()),
                                Sql.timestamp(when.from()),
                                Sql.timestamp(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void release(UUID meetingId) {
        jdbc.sql("delete from meeting_holds where meeting_id = ?")
                .param(meetingId)
                .update();
    }
}
