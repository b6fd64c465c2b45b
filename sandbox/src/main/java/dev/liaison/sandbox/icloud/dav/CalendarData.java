package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.icloud.ical.Component;
import dev.liaison.sandbox.icloud.ical.ContentLine;
import dev.liaison.sandbox.kit.Dom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * What a report wants of each object (RFC 4791, 9.6): a choice of components and properties, and whether series come expanded. The
 * order is comp, then expand or limit-recurrence-set, then limit-freebusy-set.
 */
record CalendarData(@Nullable Element comp, @Nullable Window expand) {
    private static final List<String> ORDER = List.of("comp", "expand|limit-recurrence-set", "limit-freebusy-set");

    /** A window in which series are expanded. */
    record Window(Instant from, Instant to) {}

    static CalendarData read(Element data) {
        int place = -1;
        for (Element each : Dom.children(data)) {
            int next = place(each, ORDER);
            if (next <= place) {
                throw DavError.of(400);
            }
            place = next;
        }
        Element comp = Dom.child(data, "comp").orElse(null);
        if (comp != null) {
            check(comp, "VCALENDAR");
        }
        return new CalendarData(
                comp, Dom.child(data, "expand").map(CalendarData::window).orElse(null));
    }

    /** Where an element stands in an order; throws when it has no place or is not CalDAV's. */
    private static int place(Element element, List<String> order) {
        for (int i = 0; i < order.size(); i++) {
            boolean named = List.of(order.get(i).split("\\|")).contains(element.getLocalName());
            if (named && DavNames.CALDAV.equals(element.getNamespaceURI())) {
                return i;
            }
        }
        throw DavError.of(400);
    }

    private static void check(Element comp, String wanted) {
        boolean named = wanted.isEmpty()
                ? !comp.getAttribute("name").isEmpty()
                : comp.getAttribute("name").equals(wanted);
        int last = 0;
        for (Element each : Dom.children(comp)) {
            int place = place(each, List.of("allprop|prop", "allcomp|comp"));
            boolean nameless = each.getLocalName().equals("prop")
                    && each.getAttribute("name").isEmpty();
            if (place < last || nameless) {
                throw DavError.of(400);
            }
            last = place;
            if (each.getLocalName().equals("comp")) {
                check(each, "");
            }
        }
        if (!named) {
            throw DavError.of(400);
        }
    }

    private static Window window(Element expand) {
        Instant from = UtcTime.read(expand.getAttribute("start"), "valid-calendar-data");
        Instant to = UtcTime.read(expand.getAttribute("end"), "valid-calendar-data");
        if (!from.isBefore(to)) {
            throw DavError.of(400);
        }
        return new Window(from, to);
    }

    /** Only what was chosen. */
    Component chosen(Component object) {
        return comp == null ? object : chosen(object, comp);
    }

    private static Component chosen(Component object, Element comp) {
        Component out = Component.of(object.name());
        Set<String> names = Dom.children(comp, "prop").stream()
                .map(each -> each.getAttribute("name"))
                .collect(Collectors.toSet());
        boolean all = Dom.child(comp, "allprop").isPresent();
        object.lines().stream()
                .filter(line -> all || names.contains(ContentLine.parse(line).name()))
                .forEach(out::line);
        for (Component inner : object.components()) {
            if (Dom.child(comp, "allcomp").isPresent()) {
                out.with(inner);
            }
            Dom.children(comp, "comp").stream()
                    .filter(each -> each.getAttribute("name").equals(inner.name()))
                    .forEach(each -> out.with(chosen(inner, each)));
        }
        return out;
    }
}
