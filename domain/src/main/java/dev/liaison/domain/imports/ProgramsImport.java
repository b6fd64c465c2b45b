package dev.liaison.domain.imports;

import dev.liaison.domain.program.Program;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Programs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Programs are known by their name. */
final class ProgramsImport implements Import {
    private final Programs programs;
    private final UUID organizationId;
    private final Seen seen = new Seen();
    private final Changes changes = new Changes();

    ProgramsImport(Programs programs, UUID organizationId) {
        this.programs = programs;
        this.organizationId = organizationId;
    }

    @Override
    public Changes check(List<Line> lines) {
        var known = programs.all(organizationId).stream().collect(Collectors.toMap(Program::name, Function.identity()));
        lines.stream().filter(Line::good).forEach(line -> check(line, known));
        return changes;
    }

    private void check(Line line, Map<String, Program> known) {
        var cells = new Cells(line);
        var name = cells.name("name", 120);
        var there = Optional.ofNullable(known.get(name));
        var before = there.map(Program::settings).orElse(ProgramSettings.DEFAULT);
        var after = settings(cells, before);
        if (line.good() && !after.inOrder()) {
            line.refuse(
                    "expire_days",
                    "Reminders, escalation and expiry do not follow each other: " + order(after),
                    "remind_days < remind_again_days < escalate_days < expire_days");
        }
        seen.once(line, "name", name);
        if (!line.good()) {
            return;
        }
        seen.remember(line, name);
        if (there.isEmpty()) {
            changes.create(parameters(UUID.randomUUID(), name, after));
        } else if (after.equals(before)) {
            changes.leave();
        } else {
            changes.change(parameters(there.get().id(), name, after));
        }
    }

    private static ProgramSettings settings(Cells cells, ProgramSettings before) {
        return new ProgramSettings(
                days(cells, "remind_days", before.remindAfter()),
                days(cells, "remind_again_days", before.remindAgainAfter()),
                days(cells, "escalate_days", before.escalateAfter()),
                days(cells, "expire_days", before.expireAfter()),
                cells.number("max_open_requests", 100, before.maxOpenRequests()),
                cells.number("default_capacity", 100, before.defaultCapacity()));
    }

    /** Not by way of a number of days when nothing is said: what is there may be hours. */
    private static Duration days(Cells cells, String column, Duration otherwise) {
        int days = cells.number(column, 365, 0);
        return days == 0 ? otherwise : Duration.ofDays(days);
    }

    private static String order(ProgramSettings settings) {
        return settings.remindAfter().toDays()
                + ", " + settings.remindAgainAfter().toDays()
                + ", " + settings.escalateAfter().toDays()
                + ", " + settings.expireAfter().toDays();
    }

    private Object[] parameters(UUID id, String name, ProgramSettings settings) {
        return new Object[] {
            name,
            settings.remindAfter().toString(),
            settings.remindAgainAfter().toString(),
            settings.escalateAfter().toString(),
            settings.expireAfter().toString(),
            settings.maxOpenRequests(),
            settings.defaultCapacity(),
            id,
            organizationId
        };
    }

    @Override
    public String changeSql() {
        return "update programs set name = ?, remind_after = ?, remind_again_after = ?, escalate_after = ?,"
                + " expire_after = ?, max_open_requests = ?, default_capacity = ? where id = ? and organization_id = ?";
    }

    @Override
    public String createSql() {
        return "insert into programs (name, remind_after, remind_again_after, escalate_after, expire_after,"
                + " max_open_requests, default_capacity, id, organization_id) values (?,?,?,?,?,?,?,?,?)";
    }
}
