package dev.liaison.app.pages.settings;

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

    OfferedCalendars(List<CalendarConnector> connectors, List<PasswordSignIn> signIns) {
        this.connectors = connectors;
        this.signIns = signIns;
    }

    /** What this installation is set up for, and the organization offers. */
    List<CalendarKind> to(UUID organizationId) {
        return Stream.concat(
                        connectors.stream().map(CalendarConnector::kind),
                        signIns.stream().map(PasswordSignIn::kind))
                .filter(kind -> kind != CalendarKind.EXCHANGE)
                .sorted(Comparator.naturalOrder())
                .distinct()
                .toList();
    }
}
