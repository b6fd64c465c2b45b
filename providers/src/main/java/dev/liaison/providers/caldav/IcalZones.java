package dev.liaison.providers.caldav;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The time zones of one calendar object. */
final class IcalZones {
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final ZoneRules own;
    private final Map<String, IcalComponent> embedded;
    private final Map<String, ZoneRules> read = new HashMap<>();

    /**
     * @param own the calendar's, for what has no zone
     * @param calendar with the zones that it brings along
     */
    IcalZones(ZoneRules own, IcalComponent calendar) {
        this.own = own;
        this.embedded = calendar.parts("VTIMEZONE")
                .collect(Collectors.toMap(zone -> zone.text("TZID"), Function.identity(), (first, next) -> first));
    }

    ZoneRules own() {
        return own;
    }

    IcalTime time(IcalProperty property) throws Unreadable {
        return time(property, property.value().strip());
    }

    /** @param value one of the property's, where it has several */
    IcalTime time(IcalProperty property, String value) throws Unreadable {
        var id = property.parameter("TZID");
        return IcalTime.parse(value, id.isEmpty() ? own : rules(id));
    }

    private ZoneRules rules(String id) throws Unreadable {
        var known = known(id);
        if (known.isPresent()) {
            return known.get();
        }
        var rules = read.get(id);
        if (rules == null) {
            rules = embedded(embedded.get(id));
            read.put(id, rules);
        }
        return rules;
    }

    private static ZoneRules embedded(@Nullable IcalComponent zone) throws Unreadable {
        if (zone == null) {
            throw new Unreadable("a time zone that nobody knows");
        }
        return EmbeddedZone.rules(zone);
    }

    /** IANA's, also behind a prefix as in {@code /example.org/20260101_1/Europe/Berlin}. Its rules are better than a copy's. */
    static Optional<ZoneRules> known(String id) {
        for (var rest = id; !rest.isEmpty(); rest = rest.substring(rest.indexOf('/') + 1)) {
            if (KNOWN.contains(rest)) {
                return Optional.of(ZoneId.of(rest).getRules());
            }
            if (rest.indexOf('/') < 0) {
                break;
            }
        }
        return Optional.empty();
    }

    /** Of a calendar's {@code calendar-timezone} property. */
    static ZoneRules of(String text) throws Unreadable {
        var zone = IcalReader.read(text)
                .parts("VTIMEZONE")
                .findFirst()
                .orElseThrow(() -> new Unreadable("calendar-timezone without a time zone"));
        var known = known(zone.text("TZID"));
        return known.isPresent() ? known.get() : EmbeddedZone.rules(zone);
    }
}
