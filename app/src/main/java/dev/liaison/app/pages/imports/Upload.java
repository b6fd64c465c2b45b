package dev.liaison.app.pages.imports;

import dev.liaison.domain.imports.ImportKind;
import dev.liaison.domain.imports.ImportReport;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way into the database, as far as its page knows.
 *
 * @param done and {@code total}: lines; both 0 until the file was read
 * @param report null while it runs, and when it failed
 * @param failed true: it broke off for a reason that is ours, and nothing was changed
 */
record Upload(
        UUID id,
        UUID organizationId,
        ImportKind kind,
        String file,
        Instant startedAt,
        int done,
        int total,
        @Nullable ImportReport report,
        boolean failed) {

    public boolean running() {
        return report == null && !failed;
    }

    Upload at(int done, int total) {
        return new Upload(id, organizationId, kind, file, startedAt, done, total, null, false);
    }

    Upload with(ImportReport report) {
        return new Upload(id, organizationId, kind, file, startedAt, done, total, report, false);
    }

    Upload broken() {
        return new Upload(id, organizationId, kind, file, startedAt, done, total, null, true);
    }
}
