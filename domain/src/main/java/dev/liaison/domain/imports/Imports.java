package dev.liaison.domain.imports;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.program.Programs;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports CSV files into one organization. The same file a second time changes nothing. */
public final class Imports {
    private static final int CHUNK = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    public Imports(JdbcTemplate jdbc, TransactionTemplate transactions, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads the whole file, then writes in one transaction. Blocks for as long as that takes; a second import into
     * the same organization waits for the first.
     *
     * @param csv UTF-8 with comma or semicolon, the first line names the columns; not closed here
     * @param allOrNothing true: one refused line, and nothing is changed; false: the good lines are imported
     * @param actor e-mail address of who imports, for the audit log, which gets one line if anything was changed
     * @return never null, and every line that was not imported is in it; a file that makes no sense is no exception
     * @throws java.io.UncheckedIOException when the stream breaks off; nothing was changed then
     */
    public ImportReport run(
            UUID organizationId,
            ImportKind kind,
            InputStream csv,
            boolean allOrNothing,
            String actor,
            Surface surface,
            ImportProgress progress) {
        try {
            var text = CsvText.read(csv);
            var by = new By(organizationId, actor, surface);
            return withoutRaces(kind, text, allOrNothing, by, new Rising(progress));
        } catch (Unusable e) {
            return ImportReport.unusable(kind, e.problems());
        }
    }

    private record By(UUID organizationId, String actor, Surface surface) {}

    /** Somebody may add the same person by hand meanwhile; then the second look finds them there. */
    private ImportReport withoutRaces(
            ImportKind kind, String text, boolean allOrNothing, By by, ImportProgress progress) throws Unusable {
        var lines = CsvFile.lines(kind, text);
        progress.at(0, lines.size());
        try {
            return inTransaction(kind, lines, allOrNothing, by, progress);
        } catch (DuplicateKeyException raced) {
            return inTransaction(kind, CsvFile.lines(kind, text), allOrNothing, by, progress);
        }
    }

    private ImportReport inTransaction(
            ImportKind kind, List<Line> lines, boolean allOrNothing, By by, ImportProgress progress) {
        var report = transactions.execute(status -> importLines(kind, lines, allOrNothing, by, progress));
        progress.at(lines.size(), lines.size());
        return Objects.requireNonNull(report);
    }

    private ImportReport importLines(
            ImportKind kind, List<Line> lines, boolean allOrNothing, By by, ImportProgress progress) {
        jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "import:" + by.organizationId());
        var rules = rules(kind, by.organizationId());
        var changes = rules.check(lines);
        var problems = lines.stream().flatMap(line -> line.problems().stream()).toList();
        int refused = (int) lines.stream().filter(line -> !line.good()).count();
        if (refused > 0 && allOrNothing) {
            return ImportReport.nothingDone(kind, lines.size(), refused, problems);
        }
        write(rules, changes, lines.size(), progress);
        var report = ImportReport.done(kind, lines.size(), changes, refused, problems);
        if (changes.any()) {
            audit.add(by.organizationId(), by.actor(), by.surface(), "import", kind.words(), "", report.words());
        }
        return report;
    }

    private Import rules(ImportKind kind, UUID organizationId) {
        return switch (kind) {
            case PEOPLE -> new PeopleImport(jdbc, organizationId);
            case PROGRAMS -> new ProgramsImport(new Programs(JdbcClient.create(jdbc)), organizationId);
            case MEMBERSHIPS -> new MembershipsImport(jdbc, organizationId);
            case CONNECTIONS -> new ConnectionsImport(jdbc, organizationId, clock.instant());
        };
    }

    /** Changes before what is new: an address that a change gives up is free by then. */
    private void write(Import rules, Changes changes, int lines, ImportProgress progress) {
        int toWrite = changes.changed().size() + changes.created().size();
        int done = batch(rules.changeSql(), changes.changed(), lines - toWrite, lines, progress);
        batch(rules.createSql(), changes.created(), done, lines, progress);
    }

    private int batch(String sql, List<@Nullable Object[]> rows, int before, int lines, ImportProgress progress) {
        int done = before;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            jdbc.batchUpdate(sql, chunk);
            done += chunk.size();
            progress.at(done, lines);
        }
        return done;
    }
}
