package dev.liaison.sandbox.microsoft.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Windows names of time zones, each with the zone that CLDR puts first. */
final class WindowsZones {
    private static final Map<String, String> ZONES = new LinkedHashMap<>();

    static {
        String[] table = {
            "UTC",
            "Etc/UTC",
            "GMT Standard Time",
            "Europe/London",
            "Greenwich Standard Time",
            "Atlantic/Reykjavik",
            "W. Europe Standard Time",
            "Europe/Berlin",
            "Romance Standard Time",
            "Europe/Paris",
            "Central Europe Standard Time",
            "Europe/Budapest",
            "Central European Standard Time",
            "Europe/Warsaw",
            "W. Central Africa Standard Time",
            "Africa/Lagos",
            "Morocco Standard Time",
            "Africa/Casablanca",
            "GTB Standard Time",
            "Europe/Bucharest",
            "FLE Standard Time",
            "Europe/Kiev",
            "E. Europe Standard Time",
            "Europe/Chisinau",
            "South Africa Standard Time",
            "Africa/Johannesburg",
            "Egypt Standard Time",
            "Africa/Cairo",
            "Israel Standard Time",
            "Asia/Jerusalem",
            "Turkey Standard Time",
            "Europe/Istanbul",
            "Russian Standard Time",
            "Europe/Moscow",
            "Arab Standard Time",
            "Asia/Riyadh",
            "E. Africa Standard Time",
            "Africa/Nairobi",
            "Iran Standard Time",
            "Asia/Tehran",
            "Arabian Standard Time",
            "Asia/Dubai",
            "Afghanistan Standard Time",
            "Asia/Kabul",
            "Pakistan Standard Time",
            "Asia/Karachi",
            "West Asia Standard Time",
            "Asia/Tashkent",
            "India Standard Time",
            "Asia/Calcutta",
            "Sri Lanka Standard Time",
            "Asia/Colombo",
            "Nepal Standard Time",
            "Asia/Katmandu",
            "Bangladesh Standard Time",
            "Asia/Dhaka",
            "Myanmar Standard Time",
            "Asia/Rangoon",
            "SE Asia Standard Time",
            "Asia/Bangkok",
            "China Standard Time",
            "Asia/Shanghai",
            "Singapore Standard Time",
            "Asia/Singapore",
            "Taipei Standard Time",
            "Asia/Taipei",
            "W. Australia Standard Time",
            "Australia/Perth",
            "Tokyo Standard Time",
            "Asia/Tokyo",
            "Korea Standard Time",
            "Asia/Seoul",
            "AUS Central Standard Time",
            "Australia/Darwin",
            "Cen. Australia Standard Time",
            "Australia/Adelaide",
            "E. Australia Standard Time",
            "Australia/Brisbane",
            "AUS Eastern Standard Time",
            "Australia/Sydney",
            "New Zealand Standard Time",
            "Pacific/Auckland",
            "Eastern Standard Time",
            "America/New_York",
            "Central Standard Time",
            "America/Chicago",
            "Mountain Standard Time",
            "America/Denver",
            "US Mountain Standard Time",
            "America/Phoenix",
            "Pacific Standard Time",
            "America/Los_Angeles",
            "Alaskan Standard Time",
            "America/Anchorage",
            "Hawaiian Standard Time",
            "Pacific/Honolulu",
            "Atlantic Standard Time",
            "America/Halifax",
            "Newfoundland Standard Time",
            "America/St_Johns",
            "E. South America Standard Time",
            "America/Sao_Paulo",
            "Argentina Standard Time",
            "America/Buenos_Aires",
            "Pacific SA Standard Time",
            "America/Santiago",
            "SA Pacific Standard Time",
            "America/Bogota",
            "Venezuela Standard Time",
            "America/Caracas",
            "Central Standard Time (Mexico)",
            "America/Mexico_City",
            "Central America Standard Time",
            "America/Guatemala"
        };
        for (int i = 0; i < table.length; i += 2) {
            ZONES.put(table[i], table[i + 1]);
        }
    }

    private WindowsZones() {}

    /** The zone of a Windows or IANA name. */
    static ZoneId zone(String name) {
        try {
            if (ZONES.containsKey(name) || name.contains("/")) {
                return ZoneId.of(ZONES.getOrDefault(name, name));
            }
        } catch (DateTimeException noZone) {
            // Said below, as for a name that is neither.
        }
        throw new GraphError(
                400,
                "TimeZoneNotSupportedException",
                "A valid TimeZone value must be specified. The following TimeZone value is not supported: '" + name
                        + "'.");
    }

    /** The Windows name of a zone: its own, or that of one which keeps the same time from now on for a year. */
    static String name(ZoneId zone, Instant now) {
        return ZONES.entrySet().stream()
                .filter(each -> each.getValue().equals(zone.getId()))
                .findFirst()
                .or(() -> ZONES.entrySet().stream()
                        .filter(each -> same(ZoneId.of(each.getValue()), zone, now))
                        .findFirst())
                .map(Map.Entry::getKey)
                .orElse("Customized Time Zone");
    }

    private static boolean same(ZoneId one, ZoneId other, Instant now) {
        for (int week = 0; week < 52; week++) {
            Instant then = now.plus(7L * week, ChronoUnit.DAYS);
            if (!one.getRules().getOffset(then).equals(other.getRules().getOffset(then))) {
                return false;
            }
        }
        return true;
    }
}
