package dev.liaison.domain.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A member of one organization.
 *
 * @param headline job title or the like; empty when not given
 * @param about the profile text; empty when not given
 * @param timeZone where they live; UTC when never told
 * @param languages ISO 639-1 codes, empty when not given
 * @param active false: no longer with the organization, gets nothing and may do nothing
 */
public record Person(
        UUID id,
        UUID organizationId,
        String name,
        String email,
        String headline,
        String about,
        ZoneId timeZone,
        List<String> languages,
        List<String> skills,
        List<String> goals,
        boolean globalAdmin,
        boolean active) {

    /** First letters of the first and the last name, for where there is no photo; a question mark for a name of nothing but spaces. */
    public String initials() {
        if (name.isBlank()) {
            return "?";
        }
        var parts = name.strip().split("\\s+");
        var first = parts[0].substring(0, parts[0].offsetByCodePoints(0, 1));
        if (parts.length == 1) {
            return first.toUpperCase(Locale.ROOT);
        }
        var last = parts[parts.length - 1];
        return (first + last.substring(0, last.offsetByCodePoints(0, 1))).toUpperCase(Locale.ROOT);
    }

    public String firstName() {
        return name.strip().split("\\s+")[0];
    }
}
