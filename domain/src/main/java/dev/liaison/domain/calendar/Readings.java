package dev.liaison.domain.calendar;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Puts together what several calls said about the same calendars. A calendar of which one part could not be read is
 * {@link Reading.Unread} as a whole, and one that nobody spoke of is too.
 */
public final class Readings {
    private static final Comparator<Busy> IN_ORDER = Comparator.comparing(Busy::from)
            .thenComparing(Busy::to)
            .thenComparing(Busy::showAs)
            .thenComparing(Busy::allDay);

    private static final Reading NOTHING = new Reading.Read(List.of());

    private final Collection<String> addresses;
    private final Map<String, Reading> said = new HashMap<>();

    /** @param addresses of whom an answer is owed */
    public Readings(Collection<String> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    /** What one call said about one of them. */
    public void add(String address, Reading part) {
        said.merge(address, both(NOTHING, part), Readings::both);
    }

    private static Reading both(Reading one, Reading other) {
        if (one instanceof Reading.Read first && other instanceof Reading.Read second) {
            var all = new TreeSet<>(IN_ORDER);
            all.addAll(first.busy());
            all.addAll(second.busy());
            return new Reading.Read(List.copyOf(all));
        }
        return one instanceof Reading.Unread ? one : other;
    }

    /** An answer for each address. */
    public Map<String, Reading> all() {
        var all = new LinkedHashMap<String, Reading>();
        for (var address : addresses) {
            all.put(address, said.getOrDefault(address, new Reading.Unread(UnreadReason.UNREACHABLE)));
        }
        return all;
    }
}
