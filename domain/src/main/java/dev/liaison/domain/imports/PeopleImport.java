package dev.liaison.domain.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** People are known by the organization's own id where there is one, otherwise by e-mail address. */
final class PeopleImport implements Import {
    private final JdbcTemplate jdbc;
    private final UUID organizationId;
    private final Map<String, PersonRow> byEmail = new HashMap<>();
    private final Map<String, PersonRow> byExternalId = new HashMap<>();
    private final Seen seen = new Seen();
    private final Changes changes = new Changes();
    private long globalAdmins;

    PeopleImport(JdbcTemplate jdbc, UUID organizationId) {
        this.jdbc = jdbc;
        this.organizationId = organizationId;
    }

    @Override
    public Changes check(List<Line> lines) {
        jdbc.query("select * from people where organization_id = ?", PersonRow::read, organizationId)
                .forEach(this::know);
        globalAdmins = byEmail.values().stream().filter(PersonRow::administers).count();
        lines.stream().filter(Line::good).forEach(this::check);
        return changes;
    }

    private void check(Line line) {
        var there = find(line);
        var before = there.orElseGet(PersonRow::blank);
        var after = before.with(new Cells(line));
        seen.once(line, "email", after.emailKey());
        if (after.externalId() != null) {
            seen.once(line, "external_id", List.of(after.externalId()));
        }
        boolean stepsDown = before.administers() && !after.administers();
        if (stepsDown && globalAdmins == 1) {
            line.refuse("email", "This is the last active global admin", "somebody else as global admin before");
        }
        if (!line.good()) {
            return;
        }
        globalAdmins += stepsDown ? -1 : after.administers() && !before.administers() ? 1 : 0;
        remember(line, before, after);
        if (there.isEmpty()) {
            changes.create(after.parameters(organizationId));
        } else if (after.equals(before)) {
            changes.leave();
        } else {
            changes.change(after.parameters(organizationId));
        }
    }

    /** Whom the line is about; nobody yet for somebody new. */
    private Optional<PersonRow> find(Line line) {
        var externalId = line.text("external_id");
        var byId = Optional.ofNullable(byExternalId.get(externalId));
        var byMail = Optional.ofNullable(byEmail.get(line.text("email").toLowerCase(Locale.ROOT)));
        if (byId.isPresent()) {
            if (byMail.isPresent() && !byMail.get().id().equals(byId.get().id())) {
                line.refuse("email", "This address belongs to " + byMail.get().name(), "an address of their own");
            }
            return byId;
        }
        byMail.map(PersonRow::externalId)
                .filter(id -> !externalId.isEmpty())
                .ifPresent(id -> line.refuse(
                        "external_id", "The person with this e-mail address has another id", "the id " + id));
        return byMail;
    }

    private void remember(Line line, PersonRow before, PersonRow after) {
        byEmail.remove(before.emailKey());
        if (before.externalId() != null) {
            byExternalId.remove(before.externalId());
        }
        know(after);
        seen.remember(line, after.emailKey());
        if (after.externalId() != null) {
            seen.remember(line, List.of(after.externalId()));
        }
    }

    private void know(PersonRow person) {
        byEmail.put(person.emailKey(), person);
        if (person.externalId() != null) {
            byExternalId.put(person.externalId(), person);
        }
    }

    @Override
    public String changeSql() {
        return "update people set external_id = ?, name = ?, email = ?, headline = ?, about = ?, time_zone = ?,"
                + " languages = ?, skills = ?, goals = ?, global_admin = ?, active = ?"
                + " where id = ? and organization_id = ?";
    }

    @Override
    public String createSql() {
        return "insert into people (external_id, name, email, headline, about, time_zone, languages, skills, goals,"
                + " global_admin, active, id, organization_id) values (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    }
}
