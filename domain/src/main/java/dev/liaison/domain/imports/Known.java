package dev.liaison.domain.imports;

import dev.liaison.domain.Sql;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people and programs of one organization, by what a file calls them. */
record Known(Map<String, Member> people, Map<String, UUID> programs) {
    private static final int NAMED = 5;

    record Member(UUID id, boolean active) {}

    static Known load(JdbcTemplate jdbc, UUID organizationId) {
        var people = jdbc
                .query(
                        "select id, email, active from people where organization_id = ?",
                        (row, number) -> Map.entry(
                                row.getString("email").toLowerCase(Locale.ROOT),
                                new Member(Sql.uuid(row, "id"), row.getBoolean("active"))),
                        organizationId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var programs = jdbc
                .query(
                        "select id, name from programs where organization_id = ?",
                        (row, number) -> Map.entry(row.getString("name"), Sql.uuid(row, "id")),
                        organizationId)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Known(people, programs);
    }

    Optional<UUID> program(Line line, String column) {
        var found = Optional.ofNullable(programs.get(line.text(column)));
        if (found.isEmpty()) {
            var names = programs.keySet().stream().sorted().limit(NAMED).collect(Collectors.joining(", "));
            line.refuse(
                    column,
                    "There is no program of this name",
                    names.isEmpty() ? "import the programs first" : "a program that is there, such as " + names);
        }
        return found;
    }

    Optional<Member> person(Line line, String column) {
        var email = new Cells(line).email(column);
        var found = Optional.ofNullable(people.get(email.toLowerCase(Locale.ROOT)));
        if (found.isEmpty()
                && line.problems().stream().noneMatch(p -> p.column().equals(column))) {
            line.refuse(column, "There is nobody with this e-mail address", "import the people first");
        }
        return found;
    }
}
