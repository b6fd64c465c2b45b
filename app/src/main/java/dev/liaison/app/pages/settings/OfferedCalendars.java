package dev.liaison.app.pages.settings;

import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarKind;
import dev.liaison.domain.calendar.PasswordSignIn;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which kinds of calendars members may connect. */
@Component
class OfferedCalendars {
    private final List<CalendarConnector> connectors;
    private final List<PasswordSignIn> signIns;
    private final CalendarChoices choices;

    OfferedCalendars(List<CalendarConnector> connectors, List<PasswordSignIn> signIns, CalendarChoices choices) {
        this.connectors = connectors;
        this.signIns = signIns;
        this.choices = choices;
    }

    /** What this installation is set up for, and the organization offers. */
    List<CalendarKind> to(UUID organizationId) {
        var chosen = choices.of(organizationId);
        return Stream.concat(
                        connectors.stream().map(CalendarConnector::kind),
                        signIns.stream().map(PasswordSignIn::kind))
                .filter(chosen::contains)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
    }
}
