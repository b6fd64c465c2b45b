package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.Person;
import java.util.UUID;

/** Composes the cards about one kind of thing, always as it stands now. Reads the database, and calls nobody. */
public interface CardSource {

    /** The kind of thing, as the first half of a business key: {@code meeting}. */
    String subject();

    /**
     * A notice as that person should see it.
     *
     * @throws IllegalArgumentException for a notice that is none of this kind
     */
    Card card(UUID subjectId, String notice, Person reader);
}
