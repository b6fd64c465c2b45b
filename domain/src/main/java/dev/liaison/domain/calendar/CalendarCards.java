package dev.liaison.domain.calendar;

import dev.liaison.domain.chat.Card;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** What the owner of a calendar is told about it. */
public final class CalendarCards {
    private final People people;
    private final URI settings;

    /** @param settings the page where calendars are connected */
    public CalendarCards(People people, URI settings) {
        this.people = people;
        this.settings = settings;
    }

    public Person owner(CalendarAccount account) {
        return people.get(Objects.requireNonNull(account.personId()));
    }

    /** It can't be read, and they should connect it again. */
    public Card lost(CalendarAccount account) {
        return new Card(
                "Your " + account.kind().title() + " calendar can't be read",
                List.of(
                        new Card.Text("Your partners see your time as unknown, and can't pick a time that suits you: "
                                + account.healthReason() + "."),
                        new Card.Link("Connect it again, or another one", settings)),
                List.of(),
                "You get this message four times at most.");
    }
}
