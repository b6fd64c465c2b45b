package dev.liaison.domain.program;

import dev.liaison.domain.Sql;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of who takes part in which program, and as what. */
public final class Memberships {
    private static final String SELECT =
            "select m.program_id, m.person_id, m.role, coalesce(m.capacity, g.default_capacity) as capacity"
                    + " from memberships m join programs g on g.id = m.program_id ";
    private final JdbcClient jdbc;

    public Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Membership> of(UUID personId) {
        return jdbc.sql(SELECT + "where m.person_id = ?")
                .param(personId)
                .query(Memberships::read)
                .list();
    }

    /** Empty also for somebody who is no longer active. */
    public Optional<Membership> find(UUID programId, UUID personId, Role role) {
        return jdbc.sql(SELECT + "join people p on p.id = m.person_id and p.active"
                        + " where m.program_id = ? and m.person_id = ? and m.role = ?")
                .params(programId, personId, role.name())
                .query(Memberships::read)
                .optional();
    }

    /** Makes whoever else wants to change the mentor's places wait for the caller's transaction. */
    public void lock(UUID programId, UUID personId, Role role) {
        jdbc.sql("select 1 from memberships where program_id = ? and person_id = ? and role = ? for update")
                .params(programId, personId, role.name())
                .query(Integer.class)
                .optional();
    }

    /** Active people with that role in the program, by name. */
    public List<Person> people(UUID programId, Role role) {
        return jdbc.sql("select p.* from people p join memberships m on m.person_id = p.id"
                        + " where m.program_id = ? and m.role = ? and p.active order by p.name")
                .params(programId, role.name())
                .query(People::read)
                .list();
    }

    /** The program's mentors as one mentee sees them, for {@link Matching}. */
    public List<MatchCandidate> candidates(UUID programId, UUID menteeId) {
        return jdbc.sql("select p.*, coalesce(m.capacity, g.default_capacity) as capacity,"
                        + " (select count(*) from mentoring_connections c where c.program_id = m.program_id"
                        + " and c.mentor_id = p.id and c.ended_at is null) as mentees,"
                        + " exists (select 1 from mentoring_connections c where c.program_id = m.program_id"
                        + " and c.mentor_id = p.id and c.mentee_id = :mentee and c.ended_at is null)"
                        + " or exists (select 1 from mentoring_requests r where r.program_id = m.program_id"
                        + " and r.mentor_id = p.id and r.mentee_id = :mentee and r.outcome is null) as taken"
                        + " from memberships m join programs g on g.id = m.program_id join people p on p.id = m.person_id"
                        + " where m.program_id = :program and m.role = 'MENTOR' and p.active")
                .param("mentee", menteeId)
                .param("program", programId)
                .query((row, number) -> new MatchCandidate(
                        People.read(row, number),
                        row.getInt("capacity"),
                        row.getInt("mentees"),
                        row.getBoolean("taken")))
                .list();
    }

    /** Adds it, or changes its capacity; null means the program's default. */
    public void save(UUID programId, UUID personId, Role role, @Nullable Integer capacity) {
        jdbc.sql("insert into memberships (program_id, person_id, role, capacity) values (?,?,?,?)"
                        + " on conflict (program_id, person_id, role) do update set capacity = excluded.capacity")
                .params(programId, personId, role.name(), capacity)
                .update();
    }

    private static Membership read(ResultSet row, int number) throws SQLException {
        return new Membership(
                Sql.uuid(row, "program_id"),
                Sql.uuid(row, "person_id"),
                Role.valueOf(row.getString("role")),
                row.getInt("capacity"));
    }
}
