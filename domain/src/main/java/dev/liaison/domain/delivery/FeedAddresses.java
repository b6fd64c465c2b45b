package dev.liaison.domain.delivery;

import dev.liaison.domain.Sql;
import dev.liaison.domain.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of the secret addresses of feeds: one for each person who wants one. Whoever has the secret may read. */
public final class FeedAddresses {
    private final JdbcClient jdbc;
    private final Clock clock;

    public FeedAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a person's secret, to be told once: only its hash is kept. The one before is worth nothing from now on. */
    public String make(UUID personId) {
        var secret = Tokens.random();
        jdbc.sql("insert into calendar_feeds (person_id, token_hash, made_at) values (?,?,?)"
                        + " on conflict (person_id) do update set token_hash = excluded.token_hash,"
                        + " made_at = excluded.made_at")
                .params(personId, Tokens.hash(secret), Sql.timestamp(clock.instant()))
                .update();
        return secret;
    }

    /** @return false when there was none */
    public boolean remove(UUID personId) {
        return jdbc.sql("delete from calendar_feeds where person_id = ?")
                        .param(personId)
                        .update()
                == 1;
    }

    /** When it was made; empty when there is none. */
    public Optional<Instant> madeAt(UUID personId) {
        return jdbc.sql("select made_at from calendar_feeds where person_id = ?")
                .param(personId)
                .query((row, number) -> Sql.instant(row, "made_at"))
                .optional();
    }

    /** Whose it is; empty for one that was never made, was replaced, or was removed. */
    public Optional<UUID> find(String secret) {
        return jdbc.sql("select person_id from calendar_feeds where token_hash = ?")
                .param(Tokens.hash(secret))
                .query(UUID.class)
                .optional();
    }
}
