package dev.liaison.domain.calendar;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A whole policy, written down: what every kind of event counts as.
 *
 * @param timed for events with a beginning and an end on the clock
 * @param allDay for events of whole days
 */
public record PolicyTable(Map<ShowAs, Presence> timed, Map<ShowAs, Presence> allDay) implements AvailabilityPolicy {

    /** Refuses a table with a gap: what is not said would count as free somewhere. */
    public PolicyTable {
        timed = Map.copyOf(timed);
        allDay = Map.copyOf(allDay);
        var all = List.of(ShowAs.values());
        if (!timed.keySet().containsAll(all) || !allDay.keySet().containsAll(all)) {
            throw new IllegalArgumentException("The table does not say what everything counts as");
        }
    }

    /** What that policy answers to every question there is. */
    public static PolicyTable of(AvailabilityPolicy policy) {
        var timed = new EnumMap<ShowAs, Presence>(ShowAs.class);
        var allDay = new EnumMap<ShowAs, Presence>(ShowAs.class);
        for (var showAs : ShowAs.values()) {
            timed.put(showAs, policy.presence(showAs, false));
            allDay.put(showAs, policy.presence(showAs, true));
        }
        return new PolicyTable(timed, allDay);
    }

    @Override
    public Presence presence(ShowAs showAs, boolean ofWholeDays) {
        return Objects.requireNonNull((ofWholeDays ? allDay : timed).get(showAs));
    }
}
