package dev.liaison.domain.home;

import dev.liaison.domain.TestDatabase;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.delivery.Customer;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;

/** Home cards of a customer's people. */
public final class Homes {
    private final HomeCards cards;
    public final HomeCopies copies;

    public Homes(Customer customer) {
        var jdbc = TestDatabase.jdbc();
        cards = new HomeCards(
                new MentoringConnections(jdbc),
                customer.requests,
                new Meetings(jdbc),
                customer.accounts,
                customer.chatSettings,
                customer.people,
                URI.create("https://liaison.example"),
                Clock.fixed(Customer.NOW, ZoneOffset.UTC));
        copies = new HomeCopies(
                new HomePlaces(jdbc),
                cards,
                customer.people,
                customer.installations,
                customer.providers,
                customer.updates);
    }

    Card card(Person reader) {
        return cards.card(reader, Platform.SLACK);
    }
}
