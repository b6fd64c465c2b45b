package dev.liaison.domain.calendar;

import dev.liaison.domain.integration.Feature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of calendars that a provider exists for. */
public enum CalendarKind {
    GOOGLE("Google", Feature.GOOGLE_CALENDAR),
    MICROSOFT("Microsoft 365", Feature.MICROSOFT_EXCHANGE),
    ICAL("iCal", null),
    /** Exchange on-premises, which only a whole organization connects. */
    EXCHANGE("Exchange", Feature.MICROSOFT_EXCHANGE);

    private final String title;
    private final @Nullable Feature forOrganization;

    CalendarKind(String title, @Nullable Feature forOrganization) {
        this.title = title;
        this.forOrganization = forOrganization;
    }

    /** As people know it: "Your Google calendar is connected". */
    public String title() {
        return title;
    }

    /** The feature with which one account of this kind serves a whole organization; empty when none can. */
    public Optional<Feature> forOrganization() {
        return Optional.ofNullable(forOrganization);
    }
}
