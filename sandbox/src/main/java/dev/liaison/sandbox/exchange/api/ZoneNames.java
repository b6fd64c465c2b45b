package dev.liaison.sandbox.exchange.api;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Some of the names that Windows gives to time zones. */
final class ZoneNames {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UTC", "UTC"),
            Map.entry("tzone://Microsoft/Utc", "UTC"),
            Map.entry("Greenwich Standard Time", "Africa/Abidjan"),
            Map.entry("GMT Standard Time", "Europe/London"),
            Map.entry("W. Europe Standard Time", "Europe/Berlin"),
            Map.entry("Romance Standard Time", "Europe/Paris"),
            Map.entry("Central Europe Standard Time", "Europe/Budapest"),
            Map.entry("Eastern Standard Time", "America/New_York"),
            Map.entry("Central Standard Time", "America/Chicago"),
            Map.entry("Mountain Standard Time", "America/Denver"),
            Map.entry("Pacific Standard Time", "America/Los_Angeles"),
            Map.entry("India Standard Time", "Asia/Kolkata"),
            Map.entry("Nepal Standard Time", "Asia/Kathmandu"),
            Map.entry("Tokyo Standard Time", "Asia/Tokyo"),
            Map.entry("AUS Eastern Standard Time", "Australia/Sydney"));

    private ZoneNames() {}

    static Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(ZONES.get(name)).map(ZoneId::of);
    }
}
