package dev.liaison.domain.home;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatProviders;
import dev.liaison.domain.chat.MessageRef;
import dev.liaison.domain.delivery.CardUpdates;
import dev.liaison.domain.delivery.CardUpdates.Placed;
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
 * Everybody's newest home card, which follows what happens. Methods that change it block; a chat that refuses is logged and
 * passed over, since the card is composed anew with the next press or when its reader asks for it again.
 */
public final class HomeCopies {
    private static final Logger LOG = LoggerFactory.getLogger(HomeCopies.class);

    private final HomePlaces places;
    private final HomeCards cards;
    private final People people;
    private final Installations installations;
    private final ChatProviders providers;
    private final CardUpdates updates;

    public HomeCopies(
            HomePlaces places,
            HomeCards cards,
            People people,
            Installations installations,
            ChatProviders providers,
            CardUpdates updates) {
        this.places = places;
        this.cards = cards;
        this.people = people;
        this.installations = installations;
        this.providers = providers;
        this.updates = updates;
    }

    /** What it shows now; empty when that message is not that person's newest home card. */
    public Optional<Card> card(Installation installation, UUID personId, MessageRef message) {
        return places.at(personId, installation.id())
                .filter(it -> it.message().equals(message))
                .map(it -> cards.card(people.get(personId), installation.platform()));
    }

    /**
     * From now on it is there, and the one before offers nothing any more. What has changed since it was composed, it does not
     * show.
     */
    public void moved(Installation installation, UUID personId, MessageRef message, Card shown) {
        var place = new HomePlace(personId, installation.id(), message, shown.print());
        places.move(place)
                .map(HomePlace::message)
                .filter(before -> !before.equals(message))
                .ifPresent(before -> close(installation, before));
    }

    private void close(Installation installation, MessageRef before) {
        try {
            providers.of(installation.platform()).update(installation, before, HomeCards.newer());
        } catch (ProviderFailure e) {
            LOG.warn("an old home card in {} was not closed: {}", installation.name(), e.getMessage());
        }
    }

    /** Nobody knows what it shows: somebody pressed what should not be on it any more. */
    public void distrust(Installation installation, UUID personId, MessageRef message) {
        places.at(personId, installation.id())
                .filter(it -> it.message().equals(message))
                .ifPresent(it -> places.shows(it, ""));
    }

    /**
     * Brings one person's home cards up to date. Harmless to repeat.
     *
     * @throws dev.liaison.domain.outside.ProviderFailure when it is worth another try
     */
    public void refreshOf(UUID personId) {
        refresh(places.of(personId));
    }

    /** The same for everybody who was told about something. @param subject its business key */
    public void refreshAbout(String subject) {
        refresh(places.about(subject));
    }

    /** The same for a process, which no home card may hold up: a chat that fails is logged and passed over. */
    public void tryOf(UUID personId) {
        passingOver(() -> refreshOf(personId));
    }

    /** As {@link #tryOf}. @param subject its business key */
    public void tryAbout(String subject) {
        passingOver(() -> refreshAbout(subject));
    }

    private static void passingOver(Runnable refresh) {
        try {
            refresh.run();
        } catch (ProviderFailure e) {
            LOG.warn("a home card is not up to date: {}", e.getMessage());
        }
    }

    private void refresh(List<HomePlace> of) {
        var placed = of.stream()
                .map(it -> new Placed<>(it, it.installationId(), it.message(), it.shows()))
                .toList();
        try {
            updates.bring(placed, () -> this::now, places::shows);
        } catch (ProviderFailure e) {
            if (CardUpdates.worthAnotherTry(e)) {
                throw e;
            }
            LOG.warn("a home card is not up to date: {}", e.getMessage());
        }
    }

    private Card now(HomePlace place) {
        var installation = installations.find(place.installationId()).orElseThrow();
        return cards.card(people.get(place.personId()), installation.platform());
    }
}
