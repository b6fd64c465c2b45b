package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.frame.Moments;
import dev.liaison.domain.calendar.Availability;
import dev.liaison.domain.calendar.Availability.Known;
import dev.liaison.domain.calendar.Availability.Unknown;
import dev.liaison.domain.calendar.UnreadReason;
import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.Stretch;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts into words whose calendar was read when, and why another was not. */
@Component
class PersonLines {
    private static final String SETTINGS = "/settings/calendar";

    private final Moments moments;
    private final Clock clock;

    PersonLines(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    List<PersonLine> of(Company company, Found found, Stretch week) {
        return company.people().stream()
                .map(person -> line(
                        company,
                        person,
                        Objects.requireNonNull(found.calendars().get(person.id())),
                        week))
                .toList();
    }

    private PersonLine line(Company company, Person person, Availability calendar, Stretch week) {
        var own = person.id().equals(company.viewer().id());
        var name = company.name(person);
        var place = place(company, person, week);
        if (calendar instanceof Known known) {
            var read = known.through().title() + " calendar, read " + age(known.readAt());
            return new PersonLine(person, name, place, "good", read, null, "", "");
        }
        var unknown = (Unknown) calendar;
        return new PersonLine(
                person,
                name,
                place,
                "unread",
                "Unknown: " + unknown.reason().words(),
                moments.ofNullable(unknown.since().orElse(null), company.zone()),
                own ? ownAdvice(unknown.reason()) : advice(person, unknown.reason()),
                own && mendable(unknown.reason()) ? SETTINGS : "");
    }

    private static String place(Company company, Person person, Stretch week) {
        var difference = ClockNotes.difference(week, company.zone(), person.timeZone());
        return Clocks.place(person.timeZone()) + (difference.isEmpty() ? "" : ", " + difference);
    }

    private String age(Instant readAt) {
        var age = Duration.between(readAt, clock.instant());
        return age.toSeconds() < 5 ? "just now" : age.toSeconds() + " s ago";
    }

    private static boolean mendable(UnreadReason reason) {
        return switch (reason) {
            case NOT_CONNECTED, ACCESS_LOST, NOT_SHARED, UNREADABLE, NOT_VERIFIED -> true;
            case UNREACHABLE, TOO_SLOW -> false;
        };
    }

    private static String ownAdvice(UnreadReason reason) {
        return switch (reason) {
            case NOT_CONNECTED -> "Connect your calendar, and common times appear here.";
            case ACCESS_LOST -> "Connect your calendar again.";
            case NOT_SHARED, UNREADABLE -> "Look at your calendar settings.";
            case NOT_VERIFIED, UNREACHABLE, TOO_SLOW -> "Refresh in a moment.";
        };
    }

    private static String advice(Person person, UnreadReason reason) {
        return switch (reason) {
            case NOT_CONNECTED ->
                "Ask " + person.firstName() + " to connect a calendar, or agree on a time yourselves.";
            case ACCESS_LOST, NOT_SHARED, UNREADABLE ->
                "Ask " + person.firstName() + " to look at the calendar settings, or agree on a time yourselves.";
            case NOT_VERIFIED, UNREACHABLE, TOO_SLOW -> "Refresh in a moment.";
        };
    }
}
