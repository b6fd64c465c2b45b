package dev.liaison.domain.chat;

import dev.liaison.domain.Sql;
import dev.liaison.domain.integration.Platform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of how people want to be written to. */
public final class ChatSettings {
    private static final String ENTER =
            "insert into chat_settings (person_id, platform) values (?,?) on conflict (person_id, platform) do nothing";

    private final JdbcClient jdbc;

    public ChatSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Never empty: who said nothing has the usual settings. */
    public ChatSetting of(UUID personId, Platform platform) {
        return all(personId).stream()
                .filter(it -> it.platform() == platform)
                .findFirst()
                .orElseGet(() -> ChatSetting.unsaid(personId, platform));
    }

    /** One for each chat in which they said or did something. */
    public List<ChatSetting> all(UUID personId) {
        return jdbc.sql("select * from chat_settings where person_id = ? order by platform")
                .param(personId)
                .query(ChatSettings::read)
                .list();
    }

    /** @return false when it was so before */
    public boolean stop(UUID personId, Platform platform, Instant at) {
        enter(personId, platform);
        return jdbc.sql("update chat_settings set stopped_at = ?, paused_until = null where person_id = ?"
                                + " and platform = ? and stopped_at is null")
                        .params(Sql.timestamp(at), personId, platform.name())
                        .update()
                == 1;
    }

    /** Ends a stop and a pause. @return false when there was neither */
    public boolean resume(UUID personId, Platform platform) {
        return jdbc.sql("update chat_settings set stopped_at = null, paused_until = null where person_id = ?"
                                + " and platform = ? and (stopped_at is not null or paused_until is not null)")
                        .params(personId, platform.name())
                        .update()
                == 1;
    }

    public void pause(UUID personId, Platform platform, Instant until) {
        enter(personId, platform);
        jdbc.sql("update chat_settings set stopped_at = null, paused_until = ? where person_id = ? and platform = ?")
                .params(Sql.timestamp(until), personId, platform.name())
                .update();
    }

    /** @param platform null for none before the others */
    public void prefer(UUID personId, @Nullable Platform platform) {
        if (platform != null) {
            enter(personId, platform);
        }
        jdbc.sql("update chat_settings set preferred = (platform = ?) where person_id = ?")
                .params(platform == null ? "" : platform.name(), personId)
                .update();
    }

    /** They did something there. Kept to ten minutes, so that who clicks a lot writes little. */
    public void used(UUID personId, Platform platform, Instant at) {
        jdbc.sql("insert into chat_settings as known (person_id, platform, last_used_at) values (?,?,?)"
                        + " on conflict (person_id, platform) do update set last_used_at = excluded.last_used_at"
                        + " where known.last_used_at is null"
                        + " or known.last_used_at < excluded.last_used_at - interval '10 minutes'")
                .params(personId, platform.name(), Sql.timestamp(at))
                .update();
    }

    private void enter(UUID personId, Platform platform) {
        jdbc.sql(ENTER).params(personId, platform.name()).update();
    }

    private static ChatSetting read(ResultSet row, int number) throws SQLException {
        return new ChatSetting(
                Sql.uuid(row, "person_id"),
                Platform.valueOf(row.getString("platform")),
                row.getBoolean("preferred"),
                Sql.instantOrNull(row, "stopped_at"),
                Sql.instantOrNull(row, "paused_until"),
                Sql.instantOrNull(row, "last_used_at"));
    }
}
