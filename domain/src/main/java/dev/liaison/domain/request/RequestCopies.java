package dev.liaison.domain.request;

import dev.liaison.domain.Ids;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardCopies;
import dev.liaison.domain.delivery.Delivery;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The copies of cards that show a request or offer mentors, wherever they are. */
public final class RequestCopies {
    private final CardCopies copies;
    private final RequestCards cards;
    private final MentoringRequests requests;

    public RequestCopies(CardCopies copies, RequestCards cards, MentoringRequests requests) {
        this.copies = copies;
        this.cards = cards;
        this.requests = requests;
    }

    /**
     * Brings every copy about a request up to date. Blocks; harmless to repeat, and for an id that is none.
     *
     * @param requestId as a button claims it
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed
     */
    public void refresh(String requestId) {
        Ids.parse(requestId).ifPresent(id -> copies.refresh(subject(id), looks(id)));
    }

    /**
     * Brings one person's copies about a request up to date. Blocks; harmless to repeat, and for an id that is none.
     *
     * @param requestId as a button claims it
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed
     */
    public void refreshOf(UUID personId, String requestId) {
        Ids.parse(requestId).ifPresent(id -> copies.refreshOf(personId, subject(id), looks(id)));
    }

    /**
     * Brings every card that shows a request up to date: those about it, and those that offered its mentor. Blocks; harmless
     * to repeat.
     *
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed
     */
    public void refreshEverywhere(UUID requestId) {
        var request = requests.get(requestId);
        refresh(requestId.toString());
        refreshOffers(request.programId(), request.menteeId());
    }

    /**
     * Brings every card that offers the mentee mentors of that program up to date. Blocks; harmless to repeat.
     *
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed; those after it were not tried
     */
    public void refreshOffers(UUID programId, UUID menteeId) {
        for (var id : offering(programId, menteeId)) {
            copies.refresh(subject(id), RequestNotice.REQUEST_ANSWERED.wireName(), looks(id));
        }
    }

    private Supplier<Function<Delivery, Card>> looks(UUID requestId) {
        var seen = new ArrayDeque<RequestMatter>(1);
        return () -> {
            var before = seen.poll();
            var matter = before == null ? cards.matter(requestId) : cards.again(before);
            seen.add(matter);
            return copy -> cards.card(RequestNotice.named(copy.notice()), matter);
        };
    }

    /** What a card about a request shows now. @throws IllegalArgumentException for a notice of something else */
    public Card card(UUID requestId, String notice) {
        return cards.card(RequestNotice.named(notice), cards.matter(requestId));
    }

    /** A person's latest card about a request in that workspace; empty when they have none there. */
    public Optional<MessageRef> card(String requestId, UUID personId, UUID installationId) {
        return copies.ofPerson("request:" + requestId, personId, installationId);
    }

    /** The latest card in that workspace that offers the mentee mentors of the program; empty when there is none. */
    public Optional<MessageRef> offers(UUID programId, UUID menteeId, UUID installationId) {
        return offering(programId, menteeId).stream()
                .flatMap(id -> copies.ofPerson(subject(id), menteeId, installationId).stream())
                .findFirst();
    }

    /** Newest first. */
    private List<UUID> offering(UUID programId, UUID menteeId) {
        return requests.of(menteeId).stream()
                .filter(request -> request.menteeId().equals(menteeId))
                .filter(request -> request.programId().equals(programId))
                .filter(request -> request.ended().map(Ending::offersOthers).orElse(false))
                .map(MentoringRequest::id)
                .toList();
    }

    private static String subject(UUID requestId) {
        return "request:" + requestId;
    }
}
