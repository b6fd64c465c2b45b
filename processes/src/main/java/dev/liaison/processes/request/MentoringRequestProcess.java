package dev.liaison.processes.request;

import dev.liaison.bpmn.Processes;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.audit.AuditLog;
import dev.liaison.domain.audit.Surface;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.people.People;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.ProgramSettings;
import dev.liaison.domain.program.Programs;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.NewRequest;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestRules;
import dev.liaison.domain.request.RequestWords;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Façade of the process {@code mentoring-request}; business key {@code request:<id>}. */
public final class MentoringRequestProcess {
    private final Engine engine;
    private final MentoringRequests requests;
    private final MentoringConnections connections;
    private final Memberships memberships;
    private final Programs programs;
    private final People people;
    private final RequestRules rules;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public MentoringRequestProcess(
            Engine engine,
            MentoringRequests requests,
            MentoringConnections connections,
            Memberships memberships,
            Programs programs,
            People people,
            RequestRules rules,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.engine = engine;
        this.requests = requests;
        this.connections = connections;
        this.memberships = memberships;
        this.programs = programs;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of sending: exactly one of the two is there. */
    public record Sending(Optional<UUID> requestId, Optional<Refusal> refusal) {}

    /** Business key of a request's process, and the subject of its deliveries. */
    public static String key(UUID requestId) {
        return Engine.key("request", requestId);
    }

    /** A mentee sends a request. The caller has checked who the mentee is. */
    public Sending send(NewRequest wanted, Surface surface) {
        return Objects.requireNonNull(transactions.execute(status -> sendNow(wanted, surface)));
    }

    /** The same within the caller's transaction. */
    Sending sendNow(NewRequest wanted, Surface surface) {
        // one mentee's sendings wait for each other: neither the same mentor twice nor one request too many
        memberships.lock(wanted.programId(), wanted.menteeId(), Role.MENTEE);
        var refusal = rules.check(wanted);
        if (refusal.isPresent()) {
            return new Sending(Optional.empty(), refusal);
        }
        var program = programs.get(wanted.programId());
        var request = new MentoringRequest(
                UUID.randomUUID(),
                program.organizationId(),
                program.id(),
                wanted.menteeId(),
                wanted.mentorId(),
                wanted.message().strip(),
                clock.instant(),
                null,
                null);
        requests.add(request);
        engine.start(Processes.MENTORING_REQUEST, key(request.id()), variables(request, program.settings()));
        audit(request, wanted.menteeId(), surface, "request.sent", "", "open");
        return new Sending(Optional.of(request.id()), Optional.empty());
    }

    private static Map<String, Object> variables(MentoringRequest request, ProgramSettings settings) {
        Instant sent = request.sentAt();
        return Map.of(
                Variables.ORGANIZATION_ID, request.organizationId().toString(),
                Variables.PROGRAM_ID, request.programId().toString(),
                Variables.REQUEST_ID, request.id().toString(),
                Variables.OUTCOME, "",
                Variables.REMIND_AT, sent.plus(settings.remindAfter()).toString(),
                Variables.REMIND_AGAIN_AT,
                        sent.plus(settings.remindAgainAfter()).toString(),
                Variables.ESCALATE_AT, sent.plus(settings.escalateAfter()).toString(),
                Variables.EXPIRE_AT, sent.plus(settings.expireAfter()).toString());
    }

    /** Called by the model: the time to take the answer back is over. */
    public void settle(String requestId) {
        if (!requests.settle(UUID.fromString(requestId))) {
            throw new IllegalStateException(
                    "the answer to request " + requestId + " was taken back as it became final");
        }
    }

    /** Called by the model: the two work together from now on. */
    public void connect(String requestId) {
        var request = requests.get(UUID.fromString(requestId));
        connections.add(new MentoringConnection(
                UUID.randomUUID(),
                request.organizationId(),
                request.programId(),
                request.mentorId(),
                request.menteeId(),
                request.id(),
                clock.instant(),
                null));
    }

    /** Called by the model: nobody answered in time, or an admin ended it. */
    public void expire(String requestId) {
        var id = UUID.fromString(requestId);
        var request = requests.get(id);
        var surface = engine.currentUser().isPresent() ? Surface.TASKLIST : Surface.SYSTEM;
        if (request.answer() != null
                || !requests.end(id, new Ending(Outcome.EXPIRED, clock.instant(), null, surface, ""))) {
            throw new IllegalStateException("request " + id + " was answered while it expired");
        }
        audit.add(
                request.organizationId(),
                engine.currentUser().orElse("Liaison"),
                surface,
                "request.expired",
                key(id),
                "open",
                "expired");
    }

    /** What happened, for somebody whose click came too late. The request was answered or has ended. */
    public String already(UUID requestId, UUID readerId) {
        var request = requests.get(requestId);
        var reader = people.get(readerId);
        var mentor = people.get(request.mentorId()).name();
        var mentee = people.get(request.menteeId()).name();
        return request.ended()
                .map(ending -> RequestWords.already(ending, reader, mentor, mentee))
                .orElseGet(() -> RequestWords.alreadyForNow(request.answered().orElseThrow(), reader, mentor, mentee));
    }

    void audit(MentoringRequest request, UUID actor, Surface surface, String action, String before, String after) {
        audit.add(
                request.organizationId(), people.get(actor).email(), surface, action, key(request.id()), before, after);
    }
}
