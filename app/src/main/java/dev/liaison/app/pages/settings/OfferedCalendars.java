package dev.liaison.app.pages.settings;

import dev.liaison.app.connect.PasswordServers;
import dev.liaison.domain.calendar.CalendarChoices;
import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarKind;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which kinds of calendars members may connect. */
@Component
class OfferedCalendars {
    private final List<CalendarConnector> connectors;
    private final PasswordServers servers;
    private final CalendarChoices choices;

    OfferedCalendars(List<CalendarConnector> connectors, PasswordServers servers, CalendarChoices choices) {
        this.connectors = connectors;
        this.servers = servers;
        this.choices = choices;
    }

    /** What this installation is set up for, and the organization offers. */
    List<CalendarKind> to(UUID organizationId) {
        var chosen = choices.of(organizationId);
        var byPassword = servers.all().isEmpty() ? Stream.<CalendarKind>empty() : Stream.of(CalendarKind.ICAL);
        return Stream.concat(connectors.stream().map(CalendarConnector::kind), byPassword)
                .filter(chosen::contains)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
