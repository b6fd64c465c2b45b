package dev.liaison.app.pages.availability;

import dev.liaison.app.pages.availability.WhyView.Line;
import dev.liaison.app.pages.frame.Missing;
import dev.liaison.app.pages.frame.Moments;
import dev.liaison.domain.calendar.Availability.Unknown;
import dev.liaison.domain.meeting.CommonTimes.Found;
import dev.liaison.domain.meeting.DayHours;
import dev.liaison.domain.meeting.Reason;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Says for each person why a time is not offered, and nothing about what they do then. */
@Component
class WhyViews {
    private final Moments moments;
    private final Clock clock;

    WhyViews(Moments moments, Clock clock) {
        this.moments = moments;
        this.clock = clock;
    }

    /** @throws Missing for a time at which no meeting begins */
    WhyView of(Company company, Asked asked, Found found, Instant at) {
        var slots = found.starts();
        var cell = IntStream.range(0, slots.size())
                .filter(it -> slots.start(it).equals(at))
                .findFirst()
                .orElseThrow(Missing::new);
        var to = at.plus(asked.duration());
        var people = company.people();
        return new WhyView(
                Clocks.day(at, company.zone()) + ", " + Clocks.span(at, to, company.zone()),
                asked.minutes(),
                slots.offered(cell),
                !slots.offered(cell) && Choice.possible(slots, cell, company) ? asked.choosing(at) : "",
                slots.tooSoon(cell) ? tooSoon(company, at) : "",
                IntStream.range(0, people.size())
                        .mapToObj(it -> line(company, people.get(it), slots.reasons(cell, it), found, at, to))
                        .toList());
    }

    private String tooSoon(Company company, Instant at) {
        if (at.isBefore(clock.instant())) {
            return "That time is over.";
        }
        var hours = company.rules().notice().toHours();
        return "Meetings begin at least " + hours + (hours == 1 ? " hour" : " hours") + " after they are proposed.";
    }

    private Line line(Company company, Person person, Set<Reason> reasons, Found found, Instant from, Instant to) {
        var name = company.name(person);
        var words = reasons.stream()
                .map(reason -> words(reason, company, person, found, from, to))
                .collect(Collectors.joining(" "));
        return new Line(name, reasons.isEmpty(), reasons.isEmpty() ? "Could come." : words);
    }

    private String words(Reason reason, Company company, Person person, Found found, Instant from, Instant to) {
        return switch (reason) {
            case DAY_OFF -> Clocks.day(from, person.timeZone()) + " is a day off" + here(company, person) + ".";
            case OUTSIDE_MEETING_HOURS -> outside(company, person, from, to);
            case BUSY -> "Unavailable.";
            case BUFFER ->
                "Needs " + company.rules().buffer().toMinutes() + " minutes free before and after a meeting.";
            case UNKNOWN -> unknown(company, person, found);
        };
    }

    private static String outside(Company company, Person person, Instant from, Instant to) {
        var hours = company.rules().hours().on(from.atZone(person.timeZone()).toLocalDate());
        return "It is " + Clocks.span(from, to, person.timeZone()) + here(company, person) + ", outside meeting hours"
                + hours.map(it -> " (" + words(it) + ")").orElse("") + ".";
    }

    private static String words(DayHours hours) {
        return hours.from() + "\u2013" + (hours.to().equals(LocalTime.MIDNIGHT) ? "24:00" : hours.to());
    }

    private static String here(Company company, Person person) {
        return person.timeZone().equals(company.zone()) ? "" : " in " + Clocks.place(person.timeZone());
    }

    private String unknown(Company company, Person person, Found found) {
        var calendar = (Unknown) Objects.requireNonNull(found.calendars().get(person.id()));
        var since = calendar.since()
                .map(at -> ", since " + moments.of(at, company.zone()).words())
                .orElse("");
        return "Unknown: " + calendar.reason().words() + since + ".";
    }
}
