package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of the settings for the meetings of programs. */
public final class MeetingSettingsStore {
    private final JdbcClient jdbc;

    public MeetingSettingsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that all begin with until an admin changed them. The caller has checked whose program it is. */
    public MeetingSettings of(UUID programId) {
        return jdbc.sql("select * from meeting_settings where program_id = ?")
                .param(programId)
                .query(MeetingSettingsStore::read)
                .optional()
                .orElse(MeetingSettings.DEFAULT);
    }

    /** Applies to what is proposed or booked from now on. */
    public void save(UUID programId, MeetingSettings it) {
        jdbc.sql("insert into meeting_settings (program_id, remind_after, tell_after, expire_after, reminders)"
                        + " values (?,?,?,?,?) on conflict (program_id) do update set"
                        + " remind_after = excluded.remind_after, tell_after = excluded.tell_after,"
                        + " expire_after = excluded.expire_after, reminders = excluded.reminders")
                .params(
                        programId,
                        it.remindAfter().toString(),
                        it.tellAfter().toString(),
                        it.expireAfter().toString(),
                        it.reminders().stream().map(Duration::toString).toArray(String[]::new))
                .update();
    }

    private static MeetingSettings read(ResultSet row, int number) throws SQLException {
        return new MeetingSettings(
                Duration.parse(row.getString("remind_after")),
                Duration.parse(row.getString("tell_after")),
                Duration.parse(row.getString("expire_after")),
                Sql.strings(row, "reminders").stream().map(Duration::parse).toList());
    }
}
