package dev.liaison.domain.meeting;

import dev.liaison.domain.Sql;
import dev.liaison.domain.delivery.InvitationReply.Answer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of what people answered to invitations; the latest answer of each. */
public final class MeetingAnswers {
    private final JdbcClient jdbc;

    public MeetingAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In no order; those to older invitations too. */
    public List<MeetingAnswer> of(UUID meetingId) {
        return jdbc.sql("select * from meeting_answers where meeting_id = ?")
                .param(meetingId)
                .query((row, number) -> new MeetingAnswer(
                        Sql.uuid(row, "person_id"),
                        row.getInt("sequence"),
                        Answer.valueOf(row.getString("answer")),
                        Sql.instant(row, "answered_at")))
                .list();
    }

    /** In place of what the person answered before. */
    public void save(UUID meetingId, MeetingAnswer it) {
        jdbc.sql("insert into meeting_answers (meeting_id, person_id, sequence, answer, answered_at) values (?,?,?,?,?)"
                        + " on conflict (meeting_id, person_id) do update set sequence = excluded.sequence,"
                        + " answer = excluded.answer, answered_at = excluded.answered_at")
                .params(meetingId, it.personId(), it.sequence(), it.answer().name(), Sql.timestamp(it.answeredAt()))
                .update();
    }
}
