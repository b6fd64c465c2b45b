package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.integration.Feature;
import java.util.Arrays;
import java.util.Optional;

/** An integration that reads the calendars of a whole organization, and where its page is. */
public enum CalendarIntegration {
    GOOGLE(Feature.GOOGLE_CALENDAR, CalendarKind.GOOGLE, "google-calendar"),
    MICROSOFT(Feature.MICROSOFT_EXCHANGE, CalendarKind.MICROSOFT, "microsoft-exchange");

    private final Feature feature;
    private final CalendarKind kind;
    private final String slug;

    CalendarIntegration(Feature feature, CalendarKind kind, String slug) {
        this.feature = feature;
        this.kind = kind;
        this.slug = slug;
    }

    public Feature feature() {
        return feature;
    }

    /** What an admin authorizes there. */
    public CalendarKind kind() {
        return kind;
    }

    public String path() {
        return "/manage/engagement/integrations/" + slug;
    }

    /** True where the organization may have a server of its own instead. */
    public boolean onPremises() {
        return this == MICROSOFT;
    }

    /** By the last part of its path; empty for a name that is none of them. */
    public static Optional<CalendarIntegration> named(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }

    /** Empty for a feature that is about no calendars. */
    public static Optional<CalendarIntegration> of(Feature feature) {
        return Arrays.stream(values()).filter(it -> it.feature == feature).findFirst();
    }

    /** Empty for a kind that nobody authorizes for a whole organization. */
    public static Optional<CalendarIntegration> of(CalendarKind kind) {
        return Arrays.stream(values()).filter(it -> it.kind == kind).findFirst();
    }
}
