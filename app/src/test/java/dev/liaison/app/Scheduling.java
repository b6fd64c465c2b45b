package dev.liaison.app;

import dev.liaison.domain.calendar.Busy;
import dev.liaison.domain.calendar.ShowAs;
import dev.liaison.domain.connection.MentoringConnection;
import dev.liaison.domain.connection.MentoringConnections;
import dev.liaison.domain.integration.Feature;
import dev.liaison.domain.integration.FeatureState;
import dev.liaison.domain.integration.Features;
import dev.liaison.domain.people.People;
import dev.liaison.domain.people.Person;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/** A customer whose people look for times to meet. All days are of next week, which is all ahead whenever a test runs. */
public final class Scheduling {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final RunningLiaison liaison = RunningLiaison.get();
    private final Customer customer;
    private final LocalDate monday;

    /** Switched on by support. */
    public Scheduling(Customer customer) {
        this.customer = customer;
        var now = liaison.bean(Clock.class).instant();
        liaison.bean(Features.class)
                .save(new FeatureState(
                        customer.organization().id(), Feature.SCHEDULING_ASSISTANT, true, now, "support", "asked"));
        monday = now.atZone(BERLIN).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Support switches it on for more than two as well. */
    public Scheduling forGroups() {
        customer.enabled(Feature.GROUP_SCHEDULING);
        return this;
    }

    public Scheduling connected(Person mentor, Person mentee) {
        var now = liaison.bean(Clock.class).instant();
        liaison.bean(MentoringConnections.class)
                .add(new MentoringConnection(
                        UUID.randomUUID(),
                        customer.organization().id(),
                        customer.program().id(),
                        mentor.id(),
                        mentee.id(),
                        null,
                        now,
                        null));
        return this;
    }

    /** The person as they are after moving there. */
    public Person moved(Person it, String zone) {
        var moved = new Person(
                it.id(),
                it.organizationId(),
                it.name(),
                it.email(),
                it.headline(),
                it.about(),
                ZoneId.of(zone),
                it.languages(),
                it.skills(),
                it.goals(),
                it.globalAdmin(),
                it.active());
        liaison.bean(People.class).saveProfile(moved);
        return moved;
    }

    public Diaries diaries() {
        return liaison.bean(Diaries.class);
    }

    public String week() {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The page of next week. */
    public String page(Person... with) {
        var path = new StringBuilder("/availability?week=" + week());
        for (var person : with) {
            path.append("&with=").append(person.id());
        }
        return path.toString();
    }

    /** A moment of next week by Berlin's clock. */
    public Instant at(DayOfWeek day, String time) {
        return ZonedDateTime.of(monday.plusDays(day.getValue() - 1L), LocalTime.parse(time), BERLIN)
                .toInstant();
    }

    public LocalDate date(DayOfWeek day) {
        return monday.plusDays(day.getValue() - 1L);
    }

    public Busy busy(DayOfWeek day, String from, String to) {
        return new Busy(at(day, from), at(day, to), ShowAs.BUSY, false);
    }

    public Busy allDay(DayOfWeek day, ShowAs showAs) {
        var begin = date(day).atStartOfDay(BERLIN).toInstant();
        return new Busy(begin, begin.plus(Duration.ofDays(1)), showAs, true);
    }
}
