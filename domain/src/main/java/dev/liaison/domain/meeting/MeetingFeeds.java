package dev.liaison.domain.meeting;

import dev.liaison.domain.delivery.CalendarFeed;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a calendar program that subscribed sees of somebody's meetings: those with a time, no proposals. */
public final class MeetingFeeds {
    /** Of the door at which programs read. */
    public static final String PATH = "/feeds/";

    private static final String NAME = "Liaison meetings";
    /** So long do meetings that are over, or were cancelled, stay in it. */
    private static final Duration BACK = Duration.ofDays(30);

    private final Meetings meetings;
    private final MeetingHistory history;
    private final People people;
    private final URI baseUrl;
    private final Clock clock;

    /** @param baseUrl where people reach this installation, without a slash at the end */
    public MeetingFeeds(Meetings meetings, MeetingHistory history, People people, URI baseUrl, Clock clock) {
        this.meetings = meetings;
        this.history = history;
        this.people = people;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Where a program reads it, for the secret behind it. */
    public URI address(String secret) {
        return URI.create(baseUrl + PATH + secret + ".ics");
    }

    /** By time. Empty of entries when nothing is booked. */
    public CalendarFeed of(Person reader) {
        var booked = meetings.booked(
                reader.organizationId(), reader.id(), clock.instant().minus(BACK));
        var changed = history.latest(booked.stream().map(Meeting::id).toList());
        var known = people.byIds(
                booked.stream().flatMap(meeting -> meeting.people().stream()).collect(Collectors.toSet()));
        return new CalendarFeed(
                NAME,
                booked.stream()
                        .map(meeting -> entry(
                                meeting,
                                changed.getOrDefault(meeting.id(), meeting.proposedAt()),
                                others(meeting, reader, known)))
                        .toList());
    }

    private static String others(Meeting meeting, Person reader, Map<UUID, Person> known) {
        return meeting.others(reader.id()).stream()
                .map(id -> Objects.requireNonNull(known.get(id)).name())
                .collect(Collectors.joining(", "));
    }

    private CalendarFeed.Entry entry(Meeting meeting, Instant changed, String others) {
        var cancelled = meeting.ended()
                .filter(ending -> ending.outcome() == MeetingOutcome.CANCELLED)
                .isPresent();
        return new CalendarFeed.Entry(
                meeting.uid(),
                meeting.sequence(),
                changed,
                meeting.title(),
                description(meeting, others),
                meeting.when().orElseThrow(),
                meeting.place(),
                Optional.ofNullable(meeting.joinLink()),
                cancelled);
    }

    private String description(Meeting meeting, String others) {
        var page = baseUrl + "/meetings/" + meeting.id();
        return Stream.of("With " + others + ".", meeting.note(), page)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
