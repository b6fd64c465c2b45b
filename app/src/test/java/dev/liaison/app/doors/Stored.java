package dev.liaison.app.doors;

import dev.liaison.app.RunningLiaison;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the doors stored. */
final class Stored {
    private final JdbcClient jdbc = RunningLiaison.get().bean(JdbcClient.class);

    /** Rows of the inbox and payloads that nobody could read, together. */
    long everything() {
        return count("select (select count(*) from app.inbox) + (select count(*) from app.unreadable_payloads)");
    }

    long inboxRows(String subjectId) {
        return count("select count(*) from app.inbox where subject_id = ?", subjectId);
    }

    /** Rows that still wait for their effect. */
    long waiting(String subjectId) {
        return count("select count(*) from app.inbox where subject_id = ? and done_at is null", subjectId);
    }

    long count(String sql, Object... values) {
        return jdbc.sql(sql).params(values).query(Long.class).single();
    }

    /** Why that payload could not be read, each time. */
    List<String> reasons(String body) {
        return jdbc.sql("select reason from app.unreadable_payloads where body = ?")
                .param(body)
                .query(String.class)
                .list();
    }
}
