package dev.liaison.domain.home;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.integration.Installation;
import dev.liaison.domain.integration.Installations;
import dev.liaison.domain.outside.ProviderFailure;
import dev.liaison.domain.people.People;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody's newest home card, which follows what happens. Methods that change it block; a chat that fails is logged and
 * passed over, since the card is composed anew with the next press or when its reader asks for it again.
 */
public final class HomeCopies {
    private static final Logger LOG = LoggerFactory.getLogger(HomeCopies.class);

    private final HomePlaces places;
    private final HomeCards cards;
    private final People people;
    private final Installations installations;
    private final ChatProviders providers;

    public HomeCopies(
            HomePlaces places, HomeCards cards, People people, Installations installations, ChatProviders providers) {
        this.places = places;
        this.cards = cards;
        this.people = people;
        this.installations = installations;
        this.providers = providers;
    }

    /** What it shows now; empty when that message is not that person's newest home card. */
    public Optional<Card> card(Installation installation, UUID personId, MessageRef message) {
        return places.at(personId, installation.id())
                .filter(message::equals)
                .map(it -> cards.card(people.get(personId), installation.platform()));
    }

    /** From now on it is there, and the one before offers nothing any more. */
    public void moved(Installation installation, UUID personId, MessageRef message) {
        places.move(personId, installation.id(), message)
                .filter(before -> !before.equals(message))
                .ifPresent(before -> replace(installation, before, HomeCards.newer()));
    }

    /** Brings one person's home cards up to date. Harmless to repeat. */
    public void refreshOf(UUID personId) {
        refresh(places.of(personId));
    }

    /** The same for everybody who was told about something. @param subject its business key */
    public void refreshAbout(String subject) {
        refresh(places.about(subject));
    }

    private void refresh(List<HomePlace> stale) {
        for (var place : stale) {
            installations
                    .find(place.installationId())
                    .filter(Installation::live)
                    .ifPresent(it ->
                            replace(it, place.message(), cards.card(people.get(place.personId()), it.platform())));
        }
    }

    private void replace(Installation installation, MessageRef message, Card card) {
        try {
            providers.of(installation.platform()).update(installation, message, card);
        } catch (ProviderFailure e) {
            LOG.warn("a home card in {} is not up to date: {}", installation.name(), e.getMessage());
        }
    }
}
