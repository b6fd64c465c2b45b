package dev.liaison.providers.caldav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A component of iCalendar with what we keep of it. */
final class IcalComponent {
    private final String name;
    private final List<IcalProperty> properties = new ArrayList<>();
    private final List<IcalComponent> parts = new ArrayList<>();

    IcalComponent(String name) {
        this.name = name;
    }

    void add(IcalProperty property) {
        properties.add(property);
    }

    void add(IcalComponent part) {
        parts.add(part);
    }

    String name() {
        return name;
    }

    List<IcalComponent> parts() {
        return parts;
    }

    Stream<IcalComponent> parts(String name) {
        return parts.stream().filter(part -> part.name.equals(name));
    }

    Stream<IcalProperty> all(String property) {
        return properties.stream().filter(it -> it.name().equals(property));
    }

    Optional<IcalProperty> first(String property) {
        return all(property).findFirst();
    }

    IcalProperty required(String property) throws Unreadable {
        return first(property).orElseThrow(() -> new Unreadable(name + " without " + property));
    }

    /** Empty when it has none. */
    String text(String property) {
        return first(property).map(it -> it.value().strip()).orElse("");
    }
}
