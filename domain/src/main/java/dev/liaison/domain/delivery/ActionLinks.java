package dev.liaison.domain.delivery;

import dev.liaison.domain.Sql;
import dev.liaison.domain.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of the links in mails. A link shows a page; only its button, posted, acts, and only once. */
public final class ActionLinks {
    /** Longer than any request stays open, or any meeting is ahead. */
    private static final Duration LIFE = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    public ActionLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For whom and about what a link is.
     *
     * @param subject {@code request}, {@code meeting} or {@code poll}, as the first half of a business key
     */
    public record Target(UUID personId, String subject, UUID subjectId, boolean used) {}

    /** Where such links lead, for the token behind it. @param subject a business key */
    static String path(String subject) {
        return switch (subject.substring(0, subject.indexOf(':'))) {
            case "request" -> "/a/";
            case "poll" -> "/p/";
            default -> "/m/";
        };
    }

    /** Makes a link's token; only its hash is kept. @param subject a business key: {@code request:<id>} */
    public String make(UUID personId, String subject) {
        var token = Tokens.random();
        jdbc.sql("insert into action_links (token_hash, person_id, subject, subject_id, expires_at) values (?,?,?,?,?)")
                .params(
                        Tokens.hash(token),
                        personId,
                        subject.substring(0, subject.indexOf(':')),
                        UUID.fromString(subject.substring(subject.indexOf(':') + 1)),
                        Sql.timestamp(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** Empty for a token that was never made, or is too old. */
    public Optional<Target> find(String token) {
        return jdbc.sql("select * from action_links where token_hash = ? and expires_at > ?")
                .params(Tokens.hash(token), Sql.timestamp(clock.instant()))
                .query((row, number) -> new Target(
                        Sql.uuid(row, "person_id"),
                        row.getString("subject"),
                        Sql.uuid(row, "subject_id"),
                        Sql.instantOrNull(row, "used_at") != null))
                .optional();
    }

    /** What was done through it was taken back: it can be used again. Nothing happens for a token that was never made. */
    public void reopen(String token) {
        jdbc.sql("update action_links set used_at = null where token_hash = ?")
                .param(Tokens.hash(token))
                .update();
    }

    /** @return false when it was used before */
    public boolean use(String token) {
        return jdbc.sql("update action_links set used_at = ? where token_hash = ? and used_at is null")
                        .params(Sql.timestamp(clock.instant()), Tokens.hash(token))
                        .update()
                == 1;
    }
}
