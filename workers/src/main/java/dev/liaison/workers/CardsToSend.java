package dev.liaison.workers;

import dev.liaison.bpmn.Properties;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.delivery.Deliveries;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestMatter;
import dev.liaison.domain.request.RequestNotice;
import dev.liaison.workers.kit.Task;
import java.util.UUID;

/** Finds out which card about which request a task has to bring to whom, with the facts as they stand now. */
public final class CardsToSend {
    private static final String DELIVERY = "delivery:";

    private final RequestCards cards;
    private final Deliveries deliveries;

    public CardsToSend(RequestCards cards, Deliveries deliveries) {
        this.cards = cards;
        this.deliveries = deliveries;
    }

    /** A card, and what its delivery has to say about it. */
    public record CardToSend(RequestMatter matter, RequestNotice notice, Card card) {
        public Person recipient() {
            return matter.recipient(notice);
        }

        public UUID requestId() {
            return matter.request().id();
        }

        /** As deliveries write it. */
        public String subject() {
            return "request:" + requestId();
        }
    }

    /** A task about a request sends the notice that its model names; one about a delivery sends that once more. */
    public CardToSend of(Task task) {
        if (task.subject().startsWith(DELIVERY)) {
            var earlier = deliveries.get(task.subjectId());
            return of(earlier.requestId().orElseThrow(), earlier.notice());
        }
        return of(task.subjectId(), task.text(Properties.NOTICE));
    }

    /** The same card, by the facts as they are now. */
    public Card again(CardToSend it) {
        return cards.card(it.notice(), cards.again(it.matter()));
    }

    private CardToSend of(UUID requestId, String name) {
        var matter = cards.matter(requestId);
        var notice = RequestNotice.named(name);
        return new CardToSend(matter, notice, cards.card(notice, matter));
    }
}
