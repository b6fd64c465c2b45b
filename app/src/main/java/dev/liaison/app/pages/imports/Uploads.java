package dev.liaison.app.pages.imports;

import dev.liaison.app.pages.frame.Viewer;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.imports.ImportKind;
import dev.liaison.domain.imports.Imports;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs imports beside the browser's request, and remembers for an hour how they went. What they did is in the audit log. */
@Component
class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final Imports imports;
    private final Clock clock;
    private final Map<UUID, Upload> known = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    Uploads(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** Begins at once, or when the two before it are done. @return under which id to ask for it */
    UUID start(Viewer viewer, ImportKind kind, String file, byte[] csv, boolean allOrNothing) {
        known.values().removeIf(it -> it.startedAt().plus(KEPT).isBefore(clock.instant()));
        var id = UUID.randomUUID();
        known.put(id, new Upload(id, viewer.organizationId(), kind, file, clock.instant(), 0, 0, null, false));
        var actor = viewer.person().email();
        threads.execute(() -> run(id, csv, allOrNothing, actor));
        return id;
    }

    private void run(UUID id, byte[] csv, boolean allOrNothing, String actor) {
        var upload = known.get(id);
        if (upload == null) {
            return;
        }
        try {
            var report = imports.run(
                    upload.organizationId(),
                    upload.kind(),
                    new ByteArrayInputStream(csv),
                    allOrNothing,
                    actor,
                    Surface.WEB,
                    (done, total) -> known.computeIfPresent(id, (key, it) -> it.at(done, total)));
            known.computeIfPresent(id, (key, it) -> it.with(report));
        } catch (RuntimeException e) {
            LOG.error("import {} failed, nothing was changed", id, e);
            known.computeIfPresent(id, (key, it) -> it.broken());
        }
    }

    /** Empty also for one of another organization. */
    Optional<Upload> find(UUID organizationId, UUID id) {
        return Optional.ofNullable(known.get(id))
                .filter(it -> it.organizationId().equals(organizationId));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
