package dev.liaison.domain.imports;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.audit.AuditLine;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.Organizations;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** An empty database with one organization, and short ways to import into it. */
final class Fixture {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    final Imports imports;
    final UUID organizationId;
    private final AuditLog audit;

    Fixture() {
        TestDatabase.truncate();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        audit = new AuditLog(TestDatabase.jdbc(), clock);
        imports = new Imports(TestDatabase.jdbcTemplate(), TestDatabase.transactions(), audit, clock);
        organizationId = organization("Northwind Energy");
    }

    static UUID organization(String name) {
        return new Organizations(TestDatabase.jdbc()).named(name).id();
    }

    ImportReport all(ImportKind kind, String csv) {
        return run(organizationId, kind, csv.getBytes(StandardCharsets.UTF_8), true);
    }

    ImportReport good(ImportKind kind, String csv) {
        return run(organizationId, kind, csv.getBytes(StandardCharsets.UTF_8), false);
    }

    ImportReport run(UUID organization, ImportKind kind, byte[] csv, boolean allOrNothing) {
        return imports.run(
                organization,
                kind,
                new ByteArrayInputStream(csv),
                allOrNothing,
                "admin@northwind.example",
                Surface.WEB,
                ImportProgress.NONE);
    }

    List<Person> people() {
        return new People(TestDatabase.jdbc()).all(organizationId);
    }

    List<AuditLine> audit() {
        return audit.newest(organizationId, 100);
    }

    int count(String table) {
        return TestDatabase.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
