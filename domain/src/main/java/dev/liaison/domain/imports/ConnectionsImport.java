package dev.liaison.domain.imports;

import dev.liaison.domain.Sql;
import dev.liaison.domain.program.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Connections that began elsewhere: a mentor and a mentee of the same program. */
final class ConnectionsImport implements Import {
    private final JdbcTemplate jdbc;
    private final UUID organizationId;
    private final Instant now;
    private final Seen seen = new Seen();
    private final Changes changes = new Changes();

    ConnectionsImport(JdbcTemplate jdbc, UUID organizationId, Instant now) {
        this.jdbc = jdbc;
        this.organizationId = organizationId;
        this.now = now;
    }

    private record Pair(UUID programId, UUID mentorId, UUID menteeId) {}

    private record Lasting(UUID id, LocalDate since, boolean requested) {}

    @Override
    public Changes check(List<Line> lines) {
        var known = Known.load(jdbc, organizationId);
        var parts = Part.load(jdbc, organizationId).keySet();
        var lasting = lasting();
        lines.stream().filter(Line::good).forEach(line -> check(line, known, parts, lasting));
        return changes;
    }

    private void check(Line line, Known known, Set<Part> parts, Map<Pair, Lasting> lasting) {
        var program = known.program(line, "program");
        var mentor = known.person(line, "mentor_email");
        var mentee = known.person(line, "mentee_email");
        program.ifPresent(id -> {
            takesPart(line, "mentor_email", mentor, id, Role.MENTOR, parts);
            takesPart(line, "mentee_email", mentee, id, Role.MENTEE, parts);
        });
        if (mentor.isPresent() && mentor.equals(mentee)) {
            line.refuse("mentee_email", "Mentor and mentee are the same person", "two people");
        }
        // midnight somewhere on earth may be tomorrow in UTC
        var latest = now.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
        var since = new Cells(line).date("started_at", latest, LocalDate.EPOCH);
        if (program.isPresent() && mentor.isPresent() && mentee.isPresent()) {
            var pair = new Pair(program.get(), mentor.get().id(), mentee.get().id());
            write(line, pair, since, Optional.ofNullable(lasting.get(pair)));
        }
    }

    private static void takesPart(
            Line line, String column, Optional<Known.Member> member, UUID programId, Role role, Set<Part> parts) {
        if (member.isEmpty()) {
            return;
        }
        var word = role.name().toLowerCase(Locale.ROOT);
        if (!parts.contains(new Part(programId, member.get().id(), role))) {
            line.refuse(column, "This person is no " + word + " of the program", "import the memberships first");
        } else if (!member.get().active()) {
            line.refuse(column, "This person is not active any more", "an active " + word);
        }
    }

    private void write(Line line, Pair pair, LocalDate since, Optional<Lasting> before) {
        boolean dated = !line.text("started_at").isEmpty();
        boolean moved = before.filter(lasting -> dated && !lasting.since().equals(since))
                .isPresent();
        if (moved && before.filter(Lasting::requested).isPresent()) {
            line.refuse("started_at", "This connection began when a request was accepted", "that day, or nothing");
        }
        seen.once(line, "", pair);
        if (!line.good()) {
            return;
        }
        seen.remember(line, pair);
        var start = Sql.timestamp(dated ? since.atStartOfDay().toInstant(ZoneOffset.UTC) : now);
        if (before.isEmpty()) {
            changes.create(
                    start, UUID.randomUUID(), organizationId, pair.programId(), pair.mentorId(), pair.menteeId());
        } else if (moved) {
            changes.change(start, before.get().id());
        } else {
            changes.leave();
        }
    }

    private Map<Pair, Lasting> lasting() {
        var lasting = new HashMap<Pair, Lasting>();
        jdbc.query(
                "select * from mentoring_connections where organization_id = ? and ended_at is null",
                row -> {
                    lasting.put(
                            new Pair(
                                    Sql.uuid(row, "program_id"),
                                    Sql.uuid(row, "mentor_id"),
                                    Sql.uuid(row, "mentee_id")),
                            new Lasting(
                                    Sql.uuid(row, "id"),
                                    LocalDate.ofInstant(Sql.instant(row, "started_at"), ZoneOffset.UTC),
                                    Sql.uuidOrNull(row, "request_id") != null));
                },
                organizationId);
        return lasting;
    }

    @Override
    public String changeSql() {
        return "update mentoring_connections set started_at = ? where id = ?";
    }

    @Override
    public String createSql() {
        return "insert into mentoring_connections (started_at, id, organization_id, program_id, mentor_id, mentee_id)"
                + " values (?,?,?,?,?,?)";
    }
}
