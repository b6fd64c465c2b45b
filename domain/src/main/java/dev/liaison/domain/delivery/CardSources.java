package dev.liaison.domain.delivery;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All kinds of things that people are told about, by business key. */
public final class CardSources {
    private final Map<String, CardSource> sources;
    private final People people;
    private final CardCopies copies;

    public CardSources(List<CardSource> sources, People people, CardCopies copies) {
        this.sources = sources.stream().collect(Collectors.toMap(CardSource::subject, Function.identity()));
        this.people = people;
        this.copies = copies;
    }

    /** True when cards about it are composed here. */
    public boolean knows(String subject) {
        return sources.containsKey(kind(subject));
    }

    /** @throws IllegalStateException for a kind of thing that nobody composes cards about */
    public Card card(String subject, String notice, Person reader) {
        var source = sources.get(kind(subject));
        if (source == null) {
            throw new IllegalStateException("no cards about " + subject);
        }
        return source.card(UUID.fromString(subject.substring(subject.indexOf(':') + 1)), notice, reader);
    }

    /**
     * Brings every copy about it up to date. Blocks; harmless to repeat.
     *
     * @throws dev.liaison.domain.outside.ProviderFailure when a copy failed
     */
    public void refresh(String subject) {
        copies.refresh(subject, () -> copy -> card(subject, copy.notice(), people.get(copy.recipientId())));
    }

    private static String kind(String subject) {
        return subject.substring(0, Math.max(0, subject.indexOf(':')));
    }
}
