package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of proposed times. */
public final class MeetingSlots {
    private final JdbcClient jdbc;

    public MeetingSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Collection<MeetingSlot> slots) {
        slots.forEach(it -> jdbc.sql(
                        "insert into meeting_slots (id, meeting_id, round, starts_at, unknown_to) values (?,?,?,?,?)")
                .params(
                        it.id(),
                        it.meetingId(),
                        it.round(),
                        Sql.timestamp(it.start()),
                        it.unknownTo().toArray(UUID[]::new))
                .update());
    }

    /** What was proposed in that round, by time. */
    public List<MeetingSlot> of(UUID meetingId, int round) {
        return jdbc.sql("select * from meeting_slots where meeting_id = ? and round = ? order by starts_at")
                .params(meetingId, round)
                .query(MeetingSlots::read)
                .list();
    }

    /** Empty also for a slot of another meeting. */
    public Optional<MeetingSlot> find(UUID meetingId, UUID id) {
        return jdbc.sql("select * from meeting_slots where meeting_id = ? and id = ?")
                .params(meetingId, id)
                .query(MeetingSlots::read)
                .optional();
    }

    private static MeetingSlot read(ResultSet row, int number) throws SQLException {
        return new MeetingSlot(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "meeting_id"),
                row.getInt("round"),
                Sql.instant(row, "starts_at"),
                Set.of((UUID[]) row.getArray("unknown_to").getArray()));
    }
}
