package dev.liaison.domain.request;

import dev.liaison.domain.Sql;
import dev.liaison.domain.audit.Surface;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of mentoring requests. */
public final class MentoringRequests {
    private static final String NO_ANSWER =
            "answer = null, answered_at = null, answered_by = null, answered_on = null, answer_reason = null";

    private final JdbcClient jdbc;

    public MentoringRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<MentoringRequest> find(UUID id) {
        return jdbc.sql("select * from mentoring_requests where id = ?")
                .param(id)
                .query(MentoringRequests::read)
                .optional();
    }

    /** A request that must exist, because a process runs for it. */
    public MentoringRequest get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no request " + id));
    }

    /** Those the person sent or received, newest first. */
    public List<MentoringRequest> of(UUID personId) {
        return jdbc.sql("select * from mentoring_requests where mentee_id = :person or mentor_id = :person"
                        + " order by sent_at desc")
                .param("person", personId)
                .query(MentoringRequests::read)
                .list();
    }

    /** An organization's requests, newest first. */
    public List<MentoringRequest> newest(UUID organizationId, int limit) {
        return jdbc.sql("select * from mentoring_requests where organization_id = ? order by sent_at desc limit ?")
                .params(organizationId, limit)
                .query(MentoringRequests::read)
                .list();
    }

    /** The requests of those programs, newest first, sent before {@code before}. */
    public List<MentoringRequest> list(Collection<UUID> programIds, RequestFilter filter, Instant before, int limit) {
        return jdbc.sql("select * from mentoring_requests where program_id = any(:programs)"
                        + " and sent_at < :before and (:state = '' or coalesce(outcome, 'OPEN') = :state)"
                        + " order by sent_at desc limit :limit")
                .param("programs", programIds.toArray(UUID[]::new))
                .param("before", Sql.timestamp(before))
                .param("state", filter.state())
                .param("limit", limit)
                .query(MentoringRequests::read)
                .list();
    }

    public int openOf(UUID programId, UUID menteeId) {
        return jdbc.sql("select count(*) from mentoring_requests"
                        + " where program_id = ? and mentee_id = ? and outcome is null")
                .params(programId, menteeId)
                .query(Integer.class)
                .single();
    }

    public boolean isOpen(UUID programId, UUID menteeId, UUID mentorId) {
        return jdbc.sql("select count(*) from mentoring_requests"
                                + " where program_id = ? and mentee_id = ? and mentor_id = ? and outcome is null")
                        .params(programId, menteeId, mentorId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the two have an open request in this program */
    public void add(MentoringRequest request) {
        jdbc.sql("insert into mentoring_requests"
                        + " (id, organization_id, program_id, mentee_id, mentor_id, message, sent_at)"
                        + " values (?,?,?,?,?,?,?)")
                .params(
                        request.id(),
                        request.organizationId(),
                        request.programId(),
                        request.menteeId(),
                        request.mentorId(),
                        request.message(),
                        Sql.timestamp(request.sentAt()))
                .update();
    }

    /** How many requests that mentor has accepted whose answers can be taken back still. */
    public int acceptedBy(UUID programId, UUID mentorId) {
        return jdbc.sql("select count(*) from mentoring_requests"
                        + " where program_id = ? and mentor_id = ? and answer = 'ACCEPTED'")
                .params(programId, mentorId)
                .query(Integer.class)
                .single();
    }

    /** Notes what the mentor answered. @return false when it had been answered or had ended, and nothing was changed */
    public boolean answer(UUID id, Ending answer) {
        return jdbc.sql("update mentoring_requests"
                                + " set answer = ?, answered_at = ?, answered_by = ?, answered_on = ?, answer_reason = ?"
                                + " where id = ? and outcome is null and answer is null")
                        .params(
                                answer.outcome().name(),
                                Sql.timestamp(answer.at()),
                                answer.by(),
                                answer.surface().name(),
                                answer.reason(),
                                id)
                        .update()
                == 1;
    }

    /** Forgets the answer. @return false when there was none, or it has become the ending */
    public boolean takeAnswerBack(UUID id) {
        return jdbc.sql("update mentoring_requests set " + NO_ANSWER + " where id = ? and answer is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /** The answer becomes the ending. @return false when there is none */
    public boolean settle(UUID id) {
        return jdbc.sql(
                                "update mentoring_requests set outcome = answer, ended_at = answered_at, ended_by = answered_by,"
                                        + " ended_on = answered_on, reason = answer_reason, " + NO_ANSWER
                                        + " where id = ? and answer is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /**
     * Ends an open request; an answer that could be taken back is forgotten.
     *
     * @return false when it had ended before, and nothing was changed
     */
    public boolean end(UUID id, Ending ending) {
        return jdbc.sql("update mentoring_requests"
                                + " set outcome = ?, ended_at = ?, ended_by = ?, ended_on = ?, reason = ?, " + NO_ANSWER
                                + " where id = ? and outcome is null")
                        .params(
                                ending.outcome().name(),
                                Sql.timestamp(ending.at()),
                                ending.by(),
                                ending.surface().name(),
                                ending.reason(),
                                id)
                        .update()
                == 1;
    }

    private static MentoringRequest read(ResultSet row, int number) throws SQLException {
        return new MentoringRequest(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "program_id"),
                Sql.uuid(row, "mentee_id"),
                Sql.uuid(row, "mentor_id"),
                row.getString("message"),
                Sql.instant(row, "sent_at"),
                ending(row, "answer", "answered", "answer_reason"),
                ending(row, "outcome", "ended", "reason"));
    }

    /** @param fact how the names of the columns begin that say when, by whom and where */
    private static @Nullable Ending ending(ResultSet row, String what, String fact, String reason) throws SQLException {
        @Nullable String outcome = row.getString(what);
        @Nullable Instant at = Sql.instantOrNull(row, fact + "_at");
        if (outcome == null || at == null) {
            return null;
        }
        return new Ending(
                Outcome.valueOf(outcome),
                at,
                Sql.uuidOrNull(row, fact + "_by"),
                Surface.valueOf(row.getString(fact + "_on")),
                row.getString(reason));
    }
}
