package dev.liaison.domain.connection;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of mentoring connections. */
public final class MentoringConnections {
    private final JdbcClient jdbc;

    public MentoringConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lasting ones in which the person is mentor or mentee, newest first. */
    public List<MentoringConnection> of(UUID personId) {
        return jdbc.sql("select * from mentoring_connections where (mentor_id = :person or mentee_id = :person)"
                        + " and ended_at is null order by started_at desc")
                .param("person", personId)
                .query(MentoringConnections::read)
                .list();
    }

    public boolean exists(UUID programId, UUID mentorId, UUID menteeId) {
        return jdbc.sql("select count(*) from mentoring_connections"
                                + " where program_id = ? and mentor_id = ? and mentee_id = ? and ended_at is null")
                        .params(programId, mentorId, menteeId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** How many mentees that mentor has now in the program. */
    public int menteesOf(UUID programId, UUID mentorId) {
        return jdbc.sql("select count(*) from mentoring_connections"
                        + " where program_id = ? and mentor_id = ? and ended_at is null")
                .params(programId, mentorId)
                .query(Integer.class)
                .single();
    }

    /** How many mentees each mentor of the program has now; a mentor without any is missing. */
    public Map<UUID, Integer> menteesByMentor(UUID programId) {
        return jdbc
                .sql("select mentor_id, count(*) as mentees from mentoring_connections"
                        + " where program_id = ? and ended_at is null group by mentor_id")
                .param(programId)
                .query((row, number) -> Map.entry(Sql.uuid(row, "mentor_id"), row.getInt("mentees")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Makes it; the same pair in the same program a second time changes nothing. */
    public void add(MentoringConnection connection) {
        jdbc.sql("insert into mentoring_connections"
                        + " (id, organization_id, program_id, mentor_id, mentee_id, request_id, started_at)"
                        + " values (?,?,?,?,?,?,?) on conflict do nothing")
                .params(
                        connection.id(),
                        connection.organizationId(),
                        connection.programId(),
                        connection.mentorId(),
                        connection.menteeId(),
                        connection.requestId(),
                        Sql.timestamp(connection.startedAt()))
                .update();
    }

    private static MentoringConnection read(ResultSet row, int number) throws SQLException {
        return new MentoringConnection(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                Sql.uuid(row, "program_id"),
                Sql.uuid(row, "mentor_id"),
                Sql.uuid(row, "mentee_id"),
                Sql.uuidOrNull(row, "request_id"),
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "ended_at"));
    }
}
