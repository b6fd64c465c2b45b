package dev.liaison.app.pages.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a page of common times is asked for.
 *
 * @param with whom
 * @param chosen beginnings of meetings that were picked, without repetition, also in other weeks
 * @param meeting for which other times are wanted; empty for a new one
 */
record Asked(List<UUID> with, Week week, Duration duration, List<Instant> chosen, Optional<UUID> meeting) {
    static final List<Integer> MINUTES = List.of(15, 30, 45, 60, 90);
    private static final int USUAL = 30;

    /** What is no duration or no time was typed by hand, and is left out. */
    static Asked of(List<UUID> with, Week week, String duration, List<String> chosen, Optional<UUID> meeting) {
        var minutes = MINUTES.stream()
                .filter(it -> duration.equals(it.toString()))
                .findFirst()
                .orElse(USUAL);
        return new Asked(
                with.stream().distinct().toList(),
                week,
                Duration.ofMinutes(minutes),
                chosen.stream()
                        .flatMap(it -> instant(it).stream())
                        .distinct()
                        .sorted()
                        .toList(),
                meeting);
    }

    static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(Instant.parse(typed));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** The same of another week. */
    Asked of(Week other) {
        return new Asked(with, other, duration, chosen, meeting);
    }

    /** The same with those times chosen. */
    Asked with(List<Instant> times) {
        return new Asked(with, week, duration, times, meeting);
    }

    public long minutes() {
        return duration.toMinutes();
    }

    /** The page of another week. */
    public String in(Week other) {
        return "/availability?" + query(other, minutes()) + slots();
    }

    /** The page for another duration. */
    public String lasting(int other) {
        return "/availability?" + query(week, other);
    }

    /** Where Liaison chooses the times. */
    public String best() {
        return "/availability/best?" + query(week, minutes());
    }

    String why(Instant at) {
        return "/availability/why?" + query(week, minutes()) + slots() + "&at=" + at;
    }

    /** The page with one more time chosen. */
    String choosing(Instant at) {
        return in(week) + (chosen.contains(at) ? "" : "&slot=" + at) + "#chosen";
    }

    private String slots() {
        return chosen.stream().map(at -> "&slot=" + at).collect(Collectors.joining());
    }

    /** Chosen, and not on the page that is shown. */
    public List<Instant> elsewhere(ZoneId zone) {
        return chosen.stream().filter(at -> !in(week, at, zone)).toList();
    }

    static boolean in(Week week, Instant at, ZoneId zone) {
        var shown = week.in(zone);
        return !at.isBefore(shown.from()) && at.isBefore(shown.to());
    }

    /** Ids, numbers and letters only: nothing to encode. */
    private String query(Week other, long lasting) {
        return with.stream().map(id -> "with=" + id + "&").collect(Collectors.joining()) + "week=" + other.name()
                + "&duration=" + lasting + meeting.map(id -> "&meeting=" + id).orElse("");
    }
}
