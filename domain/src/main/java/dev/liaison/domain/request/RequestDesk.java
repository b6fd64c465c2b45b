package dev.liaison.domain.request;

import dev.liaison.domain.Ids;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.util.Optional;
import java.util.UUID;

/** The one quick read before a click is taken: may this person do that, and is it still open? */
public final class RequestDesk {
    private static final String NOT_YOURS = "This request is not yours to answer.";

    private final MentoringRequests requests;
    private final RequestRules rules;
    private final People people;

    public RequestDesk(MentoringRequests requests, RequestRules rules, People people) {
        this.requests = requests;
        this.rules = rules;
        this.people = people;
    }

    /**
     * Why a click can have no effect, in words for whoever clicked. What a button says is a claim: id and verb may be forged.
     *
     * @return empty when the click may go on
     */
    public Optional<String> whyNot(UUID personId, String verb, String subjectId) {
        var request = Ids.parse(subjectId).flatMap(requests::find);
        if (request.isEmpty() || !allowed(request.get(), personId, verb)) {
            return Optional.of(NOT_YOURS);
        }
        if (verb.equals(RequestVerbs.VIEW_PROFILE)) {
            return Optional.empty();
        }
        var ending = request.get().ended();
        if (ending.isPresent()) {
            return Optional.of(already(request.get(), ending.get(), people.get(personId)));
        }
        return switch (verb) {
            case RequestVerbs.ACCEPT ->
                answered(request.get())
                        .or(() -> rules.checkAccept(request.get()).map(Refusal::words));
            case RequestVerbs.DECLINE -> answered(request.get());
            case RequestVerbs.UNDO_ANSWER ->
                request.get().awaitsAnswer() ? Optional.of("There is no answer to take back.") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> answered(MentoringRequest request) {
        var mentor = people.get(request.mentorId());
        var mentee = people.get(request.menteeId());
        return request.answered()
                .map(answer -> RequestWords.alreadyForNow(answer, mentor, mentor.name(), mentee.name()));
    }

    /** What happened, for somebody who comes too late. */
    public String already(MentoringRequest request, Ending ending, Person reader) {
        return RequestWords.already(
                ending,
                reader,
                people.get(request.mentorId()).name(),
                people.get(request.menteeId()).name());
    }

    private static boolean allowed(MentoringRequest request, UUID personId, String verb) {
        return switch (verb) {
            case RequestVerbs.ACCEPT, RequestVerbs.DECLINE, RequestVerbs.UNDO_ANSWER, RequestVerbs.VIEW_PROFILE ->
                request.mentorId().equals(personId);
            case RequestVerbs.WITHDRAW -> request.menteeId().equals(personId);
            default -> false;
        };
    }
}
