package dev.liaison.domain.request;

import java.util.Optional;
import java.util.UUID;

/** The one quick read before somebody looks at a recommended mentor, or asks them: may they, and is there still room? */
public final class OfferDesk {
    private static final String NOT_YOURS = "This button is not for you. Choose a mentor on your Liaison page.";

    private final RequestRules rules;

    public OfferDesk(RequestRules rules) {
        this.rules = rules;
    }

    /**
     * Why a click can have no effect, in words for whoever clicked. What a button says is a claim: ids and verb may be forged.
     *
     * @return empty when the click may go on
     */
    public Optional<String> whyNot(UUID personId, String verb, String subjectId) {
        var offer = Offer.parse(subjectId);
        if (offer.isEmpty()) {
            return Optional.of(NOT_YOURS);
        }
        return switch (verb) {
            case RequestVerbs.ASK -> rules.checkOffer(personId, offer.get()).map(Refusal::words);
            case RequestVerbs.VIEW_MENTOR ->
                rules.checkPeople(personId, offer.get()).map(Refusal::words);
            default -> Optional.of(NOT_YOURS);
        };
    }

    /** Why a message can't be sent, in words for whoever wrote it; empty when it can. */
    public Optional<String> whyNotSent(UUID personId, String subjectId, String message) {
        var offer = Offer.parse(subjectId);
        if (offer.isEmpty()) {
            return Optional.of(NOT_YOURS);
        }
        return rules.check(offer.get().request(personId, message)).map(Refusal::words);
    }
}
