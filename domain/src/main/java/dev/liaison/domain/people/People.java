package dev.liaison.domain.people;

import dev.liaison.domain.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Store of members. */
public final class People {
    private static final String SELECT = "select p.* from people p ";
    private final JdbcClient jdbc;

    public People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever that is, in whichever organization; the caller has checked where the id comes from. */
    public Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(People::read).optional();
    }

    /** A person that must exist, because a foreign key says so. */
    public Person get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no person " + id));
    }

    /** Empty also for people of another organization. */
    public Optional<Person> find(UUID organizationId, UUID id) {
        return find(id).filter(person -> person.organizationId().equals(organizationId));
    }

    /** Those people by id, for pages that name many; an unknown id is missing. */
    public Map<UUID, Person> byIds(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + "where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(People::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    public Optional<Person> byEmail(UUID organizationId, String email) {
        return jdbc.sql(SELECT + "where organization_id = ? and lower(email) = lower(?)")
                .params(organizationId, email)
                .query(People::read)
                .optional();
    }

    public List<Person> all(UUID organizationId) {
        return jdbc.sql(SELECT + "where organization_id = ? order by name")
                .param(organizationId)
                .query(People::read)
                .list();
    }

    /** Active global admins, who are told about integrations. */
    public List<Person> globalAdmins(UUID organizationId) {
        return jdbc.sql(SELECT + "where organization_id = ? and global_admin and active order by name")
                .param(organizationId)
                .query(People::read)
                .list();
    }

    /**
     * Active members beside the one with that address, those with an address of the same domain first.
     *
     * @param limit how many at most
     */
    public List<Person> colleagues(UUID organizationId, String email, int limit) {
        return jdbc.sql(SELECT + "where organization_id = ? and active and lower(email) <> lower(?)"
                        + " order by split_part(lower(email), '@', 2) = split_part(lower(?), '@', 2) desc, id limit ?")
                .params(organizationId, email, email, limit)
                .query(People::read)
                .list();
    }

    /** Saves what a member may change of their own profile. */
    public void saveProfile(Person person) {
        jdbc.sql("update people set name = ?, headline = ?, about = ?, time_zone = ?,"
                        + " languages = ?, skills = ?, goals = ? where id = ?")
                .params(
                        person.name(),
                        person.headline(),
                        person.about(),
                        person.timeZone().getId(),
                        person.languages().toArray(String[]::new),
                        person.skills().toArray(String[]::new),
                        person.goals().toArray(String[]::new),
                        person.id())
                .update();
    }

    /** Inserts somebody new. @throws org.springframework.dao.DuplicateKeyException when the e-mail is taken there */
    public void add(Person person) {
        jdbc.sql("insert into people (id, organization_id, name, email, headline, about, time_zone, languages, skills,"
                        + " goals, global_admin, active) values (?,?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        person.id(),
                        person.organizationId(),
                        person.name(),
                        person.email(),
                        person.headline(),
                        person.about(),
                        person.timeZone().getId(),
                        person.languages().toArray(String[]::new),
                        person.skills().toArray(String[]::new),
                        person.goals().toArray(String[]::new),
                        person.globalAdmin(),
                        person.active())
                .update();
    }

    /** Reads a row of {@code people}; for stores that join it. */
    public static Person read(ResultSet row, int number) throws SQLException {
        return new Person(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "organization_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("headline"),
                row.getString("about"),
                ZoneId.of(row.getString("time_zone")),
                Sql.strings(row, "languages"),
                Sql.strings(row, "skills"),
                Sql.strings(row, "goals"),
                row.getBoolean("global_admin"),
                row.getBoolean("active"));
    }
}
