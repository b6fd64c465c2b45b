package dev.liaison.domain.calendar;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The providers of this installation, by kind. */
public final class CalendarProviders {
    private final Map<CalendarKind, CalendarProvider> providers = new EnumMap<>(CalendarKind.class);

    public CalendarProviders(Collection<CalendarProvider> providers) {
        providers.forEach(provider -> this.providers.put(provider.kind(), provider));
    }

    /** @throws IllegalStateException when this installation was not set up for it */
    public CalendarProvider of(CalendarKind kind) {
        var provider = providers.get(kind);
        if (provider == null) {
            throw new IllegalStateException(kind + " is not set up in this installation");
        }
        return provider;
    }

    /** What this installation is set up for. */
    public Set<CalendarKind> kinds() {
        return Set.copyOf(providers.keySet());
    }
}
