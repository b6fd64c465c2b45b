package dev.liaison.processes.request;

import dev.liaison.bpmn.Messages;
import dev.liaison.bpmn.Variables;
import dev.liaison.domain.inbox.InboxItem;
import dev.liaison.domain.program.Memberships;
import dev.liaison.domain.program.Role;
import dev.liaison.domain.request.Ending;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.Offer;
import dev.liaison.domain.request.Outcome;
import dev.liaison.domain.request.Refusal;
import dev.liaison.domain.request.RequestRules;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.processes.clicks.ClickHandler;
import dev.liaison.processes.clicks.Handled;
import dev.liaison.processes.engine.Engine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What pressing a button about a request does to it. Each handler runs in the transaction of the click. */
public final class RequestClicks {
    private final Engine engine;
    private final MentoringRequests requests;
    private final Memberships memberships;
    private final RequestRules rules;
    private final MentoringRequestProcess process;
    private final Duration undo;
    private final Clock clock;

    /** @param undo how long an answer can be taken back; nobody hears of it before */
    public RequestClicks(
            Engine engine,
            MentoringRequests requests,
            Memberships memberships,
            RequestRules rules,
            MentoringRequestProcess process,
            Duration undo,
            Clock clock) {
        this.engine = engine;
        this.requests = requests;
        this.memberships = memberships;
        this.rules = rules;
        this.process = process;
        this.undo = undo;
        this.clock = clock;
    }

    public Map<String, ClickHandler> handlers() {
        return Map.of(
                RequestVerbs.ACCEPT,
                click -> mentorAnswered(click, true),
                RequestVerbs.DECLINE,
                click -> mentorAnswered(click, false),
                RequestVerbs.UNDO_ANSWER,
                this::takenBack,
                RequestVerbs.WITHDRAW,
                this::withdrawn,
                RequestVerbs.ASK,
                this::asked);
    }

    private Handled asked(InboxItem click) {
        var mentee = by(click);
        return Offer.parse(click.subjectId())
                .map(offer -> offer.request(mentee, click.text()))
                .map(wanted -> handled(process.sendNow(wanted, click.surface())))
                .orElseGet(() -> Handled.refused("This mentor is not yours to ask."));
    }

    private static Handled handled(MentoringRequestProcess.Sending sending) {
        return sending.refusal()
                .map(no -> no == Refusal.ALREADY_ASKED ? Handled.late(no.words()) : Handled.refused(no.words()))
                .orElseGet(Handled::done);
    }

    private Handled mentorAnswered(InboxItem click, boolean accepted) {
        var request = requests.find(UUID.fromString(click.subjectId())).orElse(null);
        if (request == null || !request.mentorId().equals(click.personId())) {
            return Handled.refused("This request is not yours to answer.");
        }
        if (accepted && request.awaitsAnswer()) {
            memberships.lock(request.programId(), request.mentorId(), Role.MENTOR);
            var refusal = rules.checkAccept(request);
            if (refusal.isPresent()) {
                return Handled.refused(refusal.get().words());
            }
        }
        var outcome = accepted ? Outcome.ACCEPTED : Outcome.DECLINED;
        if (!requests.answer(request.id(), ending(outcome, click))) {
            return late(request, click);
        }
        engine.correlate(
                Messages.REQUEST_MENTOR_ANSWERED,
                MentoringRequestProcess.key(request.id()),
                Map.of(
                        Variables.ACCEPTED, accepted,
                        Variables.OUTCOME, outcome.name(),
                        Variables.UNDO_FOR, undo.toString()));
        audited(request, click, "request." + outcome.words(), "open", outcome.words());
        return Handled.done();
    }

    private Handled takenBack(InboxItem click) {
        var request = requests.find(UUID.fromString(click.subjectId())).orElse(null);
        if (request == null || !request.mentorId().equals(click.personId())) {
            return Handled.refused("This request is not yours to answer.");
        }
        if (!requests.takeAnswerBack(request.id())) {
            return requests.get(request.id()).awaitsAnswer()
                    ? Handled.late("There is no answer to take back.")
                    : late(request, click);
        }
        engine.correlate(
                Messages.REQUEST_ANSWER_TAKEN_BACK,
                MentoringRequestProcess.key(request.id()),
                Map.of(Variables.OUTCOME, ""));
        audited(
                request,
                click,
                "request.answerTakenBack",
                request.answered().map(answer -> answer.outcome().words()).orElse("open"),
                "open");
        return Handled.done();
    }

    private Handled withdrawn(InboxItem click) {
        var request = requests.find(UUID.fromString(click.subjectId())).orElse(null);
        if (request == null || !request.menteeId().equals(click.personId())) {
            return Handled.refused("This request is not yours to withdraw.");
        }
        var outcome = Outcome.WITHDRAWN;
        if (!requests.end(request.id(), ending(outcome, click))) {
            return late(request, click);
        }
        engine.correlate(
                Messages.REQUEST_WITHDRAWN,
                MentoringRequestProcess.key(request.id()),
                Map.of(Variables.OUTCOME, outcome.name()));
        audited(request, click, "request.withdrawn", "open", outcome.words());
        return Handled.done();
    }

    private Ending ending(Outcome outcome, InboxItem click) {
        return new Ending(outcome, clock.instant(), click.personId(), click.surface(), click.text());
    }

    private Handled late(MentoringRequest request, InboxItem click) {
        return Handled.late(process.already(request.id(), by(click)));
    }

    private void audited(MentoringRequest request, InboxItem click, String action, String before, String after) {
        process.audit(request, by(click), click.surface(), action, before, after);
    }

    private static UUID by(InboxItem click) {
        return Objects.requireNonNull(click.personId());
    }
}
