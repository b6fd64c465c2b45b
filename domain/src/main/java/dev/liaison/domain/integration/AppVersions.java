package dev.liaison.domain.integration;

import dev.liaison.domain.Sql;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which versions of the app for Teams were given out. */
public final class AppVersions {
    private final JdbcClient jdbc;
    private final Clock clock;

    public AppVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The number of what the app is now: higher than all before whenever it changed, also when it changed back.
     *
     * @param content hash of all that the app says but its version
     */
    public int of(String content) {
        return latest(content).orElseGet(() -> jdbc.sql(
                        "insert into teams_packages (content, made_at) values (?,?) returning version")
                .params(content, Sql.timestamp(clock.instant()))
                .query(Integer.class)
                .single());
    }

    private Optional<Integer> latest(String content) {
        return jdbc.sql("select version from teams_packages where content = ?"
                        + " and version = (select max(version) from teams_packages)")
                .param(content)
                .query(Integer.class)
                .optional();
    }
}
