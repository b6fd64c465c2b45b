package dev.liaison.domain.home;

import dev.liaison.domain.calendar.CalendarAccount;
import dev.liaison.domain.calendar.CalendarAccounts;
import dev.liaison.domain.chat.Card;
import dev.liaison.domain.chat.ChatSettings;
import dev.liaison.domain.chat.SettingWords;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.integration.Platform;
import dev.liaison.domain.meeting.MeetingWords;
import dev.liaison.domain.meeting.Meetings;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import dev.liaison.domain.request.MentoringRequest;
import dev.liaison.domain.request.MentoringRequests;
import dev.liaison.domain.request.RequestCards;
import dev.liaison.domain.request.RequestVerbs;
import dev.liaison.domain.request.RequestWords;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The connection area as a card: partners, what waits for an answer, what comes next, as things stand when it is composed. */
public final class HomeCards {
    private static final int MOST = 5;

    private final MentoringConnections connections;
    private final MentoringRequests requests;
    private final Meetings meetings;
    private final CalendarAccounts calendars;
    private final ChatSettings settings;
    private final People people;
    private final URI home;
    private final Clock clock;

    /** @param baseUrl where people reach this installation, without a slash at the end */
    public HomeCards(
            MentoringConnections connections,
            MentoringRequests requests,
            Meetings meetings,
            CalendarAccounts calendars,
            ChatSettings settings,
            People people,
            URI baseUrl,
            Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.meetings = meetings;
        this.calendars = calendars;
        this.settings = settings;
        this.people = people;
        this.home = URI.create(baseUrl + "/");
        this.clock = clock;
    }

    /** @param platform the chat that it is for */
    public Card card(Person reader, Platform platform) {
        var messages = SettingWords.words(settings.of(reader.id(), platform), clock.instant(), reader.timeZone());
        var parts = new ArrayList<Card.Part>();
        parts.add(new Card.Fields(List.of(
                new Card.Field("Connections", partners(reader)),
                new Card.Field("Next meeting", nextMeeting(reader)),
                new Card.Field("Calendar", calendar(reader)),
                new Card.Field("Messages", messages))));
        requests.of(reader.id()).stream()
                .filter(MentoringRequest::open)
                .limit(MOST)
                .map(request -> item(request, reader))
                .forEach(parts::add);
        parts.add(new Card.Link("Open Liaison", home));
        return new Card("Your mentoring", parts, List.of(), "Write \u201chome\u201d to see it anew.");
    }

    /** What is left of a home card when its reader asked for another one. */
    static Card newer() {
        return new Card(
                "Your mentoring", List.of(new Card.Text("There is a newer one of this card below.")), List.of(), "");
    }

    private String partners(Person reader) {
        var mine = connections.of(reader.id());
        var names =
                people.byIds(mine.stream().map(it -> it.partnerOf(reader.id())).collect(Collectors.toSet()));
        return mine.isEmpty()
                ? "Nobody yet"
                : mine.stream()
                        .map(it -> partner(it, reader, Objects.requireNonNull(names.get(it.partnerOf(reader.id())))))
                        .collect(Collectors.joining(", "));
    }

    private static String partner(MentoringConnection it, Person reader, Person partner) {
        return partner.name() + (it.mentorId().equals(reader.id()) ? " (mentee)" : " (mentor)");
    }

    private String nextMeeting(Person reader) {
        return meetings.toCome(reader.id()).stream()
                .findFirst()
                .flatMap(meeting -> Stream.ofNullable(meeting.bookedFor())
                        .map(start ->
                                meeting.title() + ", " + MeetingWords.when(meeting.from(start), reader.timeZone()))
                        .findFirst())
                .orElse("None is booked");
    }

    private String calendar(Person reader) {
        return calendars
                .ofPerson(reader.id())
                .map(CalendarAccount::kind)
                .map(kind -> kind.title() + " is connected")
                .orElse("Not connected");
    }

    private Card.Part item(MentoringRequest request, Person reader) {
        var mine = request.menteeId().equals(reader.id());
        var other = people.get(mine ? request.mentorId() : request.menteeId());
        var id = request.id().toString();
        if (!mine && request.answer() != null) {
            return new Card.Item(
                    other.name() + " asks you to be their mentor",
                    RequestWords.forNow(request.answer(), reader, other) + ".",
                    List.of(RequestCards.takeBack(id)));
        }
        return mine
                ? new Card.Item(
                        "You asked " + other.name(),
                        "No answer yet.",
                        List.of(new Card.Button(RequestVerbs.WITHDRAW, id, "Withdraw", Card.Style.PLAIN)))
                : new Card.Item(
                        other.name() + " asks you to be their mentor",
                        "Waits for your answer.",
                        List.of(
                                new Card.Button(RequestVerbs.ACCEPT, id, "Accept", Card.Style.PRIMARY),
                                new Card.Button(RequestVerbs.DECLINE, id, "Decline", Card.Style.DANGER).opening(),
                                new Card.Button(RequestVerbs.VIEW_PROFILE, id, "View profile", Card.Style.PLAIN)
                                        .opening()));
    }
}
