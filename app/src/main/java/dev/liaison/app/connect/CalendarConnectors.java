package dev.liaison.app.connect;

import dev.liaison.domain.calendar.CalendarConnector;
import dev.liaison.domain.calendar.CalendarKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calendars that this installation is set up for to be authorized. */
@Component
public class CalendarConnectors {
    private final List<CalendarConnector> connectors;

    CalendarConnectors(List<CalendarConnector> connectors) {
        this.connectors = connectors;
    }

    public Optional<CalendarConnector> of(CalendarKind kind) {
        return connectors.stream().filter(it -> it.kind() == kind).findFirst();
    }

    /** By the kind's name in an address, in small letters. */
    Optional<CalendarConnector> named(String kind) {
        return connectors.stream()
                .filter(it -> it.kind().name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst();
    }
}
