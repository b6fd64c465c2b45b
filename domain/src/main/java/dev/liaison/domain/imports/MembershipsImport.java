package dev.liaison.domain.imports;

import dev.liaison.domain.program.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** One line per person, program and role. */
final class MembershipsImport implements Import {
    private final JdbcTemplate jdbc;
    private final UUID organizationId;
    private final Seen seen = new Seen();
    private final Changes changes = new Changes();

    MembershipsImport(JdbcTemplate jdbc, UUID organizationId) {
        this.jdbc = jdbc;
        this.organizationId = organizationId;
    }

    @Override
    public Changes check(List<Line> lines) {
        var known = Known.load(jdbc, organizationId);
        var parts = Part.load(jdbc, organizationId);
        lines.stream().filter(Line::good).forEach(line -> check(line, known, parts));
        return changes;
    }

    private void check(Line line, Known known, Map<Part, Optional<Integer>> parts) {
        var program = known.program(line, "program");
        var person = known.person(line, "email");
        var role = role(line);
        var given = capacity(line, role);
        if (program.isEmpty() || person.isEmpty() || role.isEmpty()) {
            return;
        }
        var part = new Part(program.get(), person.get().id(), role.get());
        seen.once(line, "", part);
        if (!line.good()) {
            return;
        }
        seen.remember(line, part);
        write(line, part, given, Optional.ofNullable(parts.get(part)));
    }

    private void write(Line line, Part part, Optional<Integer> given, Optional<Optional<Integer>> before) {
        var after = line.has("capacity") ? given : before.orElse(Optional.empty());
        if (before.isEmpty()) {
            changes.create(
                    after.orElse(null),
                    part.programId(),
                    part.personId(),
                    part.role().name());
        } else if (before.get().equals(after)) {
            changes.leave();
        } else {
            changes.change(
                    after.orElse(null),
                    part.programId(),
                    part.personId(),
                    part.role().name());
        }
    }

    private static Optional<Role> role(Line line) {
        var name = line.text("role").toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        var role =
                Arrays.stream(Role.values()).filter(r -> r.name().equals(name)).findFirst();
        if (role.isEmpty()) {
            line.refuse("role", "This role is not known", "mentor, mentee or program_admin");
        }
        return role;
    }

    /** An empty cell means the program's default. */
    private static Optional<Integer> capacity(Line line, Optional<Role> role) {
        if (line.text("capacity").isEmpty()) {
            return Optional.empty();
        }
        if (role.isPresent() && role.get() != Role.MENTOR) {
            line.refuse("capacity", "Only mentors have a capacity", "nothing");
        }
        return Optional.of(new Cells(line).number("capacity", 100, 1));
    }

    @Override
    public String changeSql() {
        return "update memberships set capacity = ? where program_id = ? and person_id = ? and role = ?";
    }

    @Override
    public String createSql() {
        return "insert into memberships (capacity, program_id, person_id, role) values (?,?,?,?)";
    }
}
