package dev.liaison.domain.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a person meets, in the person's own zone. Open is a moment at which that zone's calendar and clock show a date and a
 * time within the hours: hours that begin where the clock jumps forward begin at the jump, and an hour that the clock shows
 * twice is open twice. Hours until 24:00 and from 00:00 on the day after are one.
 *
 * @param week a weekday without an entry is a day off
 * @param daysOff dates without meetings, whatever the weekday
 * @param otherHours dates with hours of their own, whatever the weekday
 */
public record MeetingHours(Map<DayOfWeek, DayHours> week, Set<LocalDate> daysOff, Map<LocalDate, DayHours> otherHours) {
    /** Monday to Friday, 08:00 to 18:00. */
    public static final MeetingHours DEFAULT = weekdays(new DayHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));

    public MeetingHours {
        week = Map.copyOf(week);
        daysOff = Set.copyOf(daysOff);
        otherHours = Map.copyOf(otherHours);
        if (daysOff.stream().anyMatch(otherHours::containsKey)) {
            throw new IllegalArgumentException("A date is off and has hours too");
        }
    }

    /** The same hours from Monday to Friday, without exceptions. */
    public static MeetingHours weekdays(DayHours hours) {
        var week = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, hours);
        }
        return new MeetingHours(week, Set.of(), Map.of());
    }

    /** Empty on a day off. */
    public Optional<DayHours> on(LocalDate date) {
        if (daysOff.contains(date)) {
            return Optional.empty();
        }
        return Optional.ofNullable(otherHours.getOrDefault(date, week.get(date.getDayOfWeek())));
    }
}
