package dev.liaison.domain.integration;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of authorization attempts. */
public final class AuthorizationAttempts {
    private final JdbcClient jdbc;

    public AuthorizationAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AuthorizationAttempt attempt) {
        jdbc.sql("insert into authorization_attempts (id, state_hash, session_hash, organization_id, platform,"
                        + " person_id, started_at, expires_at) values (?,?,?,?,?,?,?,?)")
                .params(
                        attempt.id(),
                        attempt.stateHash(),
                        attempt.sessionHash(),
                        attempt.organizationId(),
                        attempt.platform().name(),
                        attempt.personId(),
                        Sql.timestamp(attempt.startedAt()),
                        Sql.timestamp(attempt.expiresAt()))
                .update();
    }

    public Optional<AuthorizationAttempt> byState(String stateHash) {
        return jdbc.sql("select * from authorization_attempts where state_hash = ?")
                .param(stateHash)
                .query(AuthorizationAttempts::read)
                .optional();
    }

    /** Ends an open attempt. @return false when it had ended before: somebody uses a state twice */
    public boolean end(UUID id, AttemptOutcome outcome, Instant at) {
        return jdbc.sql("update authorization_attempts set outcome = ?, ended_at = ? where id = ? and outcome is null")
                        .params(outcome.name(), Sql.timestamp(at), id)
                        .update()
                == 1;
    }

    /** Ends what is open although its time is over. @return how many */
    public int expire(UUID organizationId, Platform platform, Instant now) {
        return jdbc.sql("update authorization_attempts set outcome = 'EXPIRED', ended_at = ?"
                        + " where organization_id = ? and platform = ? and outcome is null and expires_at <= ?")
                .params(Sql.timestamp(now), organizationId, platform.name(), Sql.timestamp(now))
                .update();
    }

    /** True while an admin of the organization is at the provider. */
    public boolean open(UUID organizationId, Platform platform, Instant now) {
        return jdbc.sql("select count(*) from authorization_attempts where organization_id = ? and platform = ?"
                                + " and outcome is null and expires_at > ?")
                        .params(organizationId, platform.name(), Sql.timestamp(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static AuthorizationAttempt read(ResultSet row, int number) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new AuthorizationAttempt(
                Sql.uuid(row, "id"),
                row.getString("state_hash"),
                row.getString("session_hash"),
                Sql.uuid(row, "organization_id"),
                Platform.valueOf(row.getString("platform")),
                Sql.uuid(row, "person_id"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "expires_at"),
                outcome == null ? null : AttemptOutcome.valueOf(outcome));
    }
}
