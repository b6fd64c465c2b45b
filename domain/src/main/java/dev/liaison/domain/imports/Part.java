package dev.liaison.domain.imports;

import dev.liaison.domain.Sql;
import dev.liaison.domain.program.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who takes part in which program, and as what. */
record Part(UUID programId, UUID personId, Role role) {

    /** All of an organization, each with the capacity where one is set. */
    static Map<Part, Optional<Integer>> load(JdbcTemplate jdbc, UUID organizationId) {
        var parts = new HashMap<Part, Optional<Integer>>();
        jdbc.query(
                "select m.* from memberships m join programs g on g.id = m.program_id where g.organization_id = ?",
                row -> {
                    var part = new Part(
                            Sql.uuid(row, "program_id"),
                            Sql.uuid(row, "person_id"),
                            Role.valueOf(row.getString("role")));
                    parts.put(part, Optional.ofNullable(row.getObject("capacity", Integer.class)));
                },
                organizationId);
        return parts;
    }
}
