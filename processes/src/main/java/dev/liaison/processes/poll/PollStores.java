package dev.liaison.processes.poll;

import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.people.People;
import dev.liaison.domain.poll.Poll;
import dev.liaison.domain.poll.Polls;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the façade of polls and its clicks write to. */
public record PollStores(Polls polls, People people, AuditLog audit) {

    /** @param actor null for Liaison itself */
    void note(Poll poll, @Nullable UUID actor, Surface surface, String action) {
        audit.add(
                poll.organizationId(),
                Optional.ofNullable(actor).map(id -> people.get(id).email()).orElse("Liaison"),
                surface,
                "poll." + action,
                Poll.subject(poll.id()),
                "",
                "");
    }
}
