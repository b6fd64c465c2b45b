package dev.liaison.providers.caldav;

import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import java.net.URI;
import java.time.zone.ZoneRules;
import org.w3c.dom.Element;

/**
 * A calendar of an account.
 *
 * @param zone for dates and floating times; UTC when the server does not tell
 * @param answersFreeBusy whether it says so
 */
record CaldavCollection(URI address, ZoneRules zone, boolean answersFreeBusy) {

    /** Whether it says when its owner is busy: not an inbox, a list of tasks, or what somebody else publishes. */
    static boolean counts(Multistatus.Resource resource) {
        var type = resource.property(XmlName.dav("resourcetype"));
        return type.isPresent()
                && XmlName.caldav("calendar").isIn(type.get())
                && !XmlName.apple("subscribed").isIn(type.get())
                && holdsEvents(resource)
                && !isTransparent(resource);
    }

    /** A server that names no components takes them all (RFC 4791, 5.2.3). */
    private static boolean holdsEvents(Multistatus.Resource resource) {
        return resource.property(XmlName.caldav("supported-calendar-component-set"))
                .map(set -> XmlName.caldav("comp").in(set).stream()
                        .anyMatch(component -> component.getAttribute("name").equalsIgnoreCase("VEVENT")))
                .orElse(true);
    }

    /** Its owner wants it not to count (RFC 6638, 9.1). */
    private static boolean isTransparent(Multistatus.Resource resource) {
        return resource.property(XmlName.caldav("schedule-calendar-transp"))
                .filter(XmlName.caldav("transparent")::isIn)
                .isPresent();
    }

    static CaldavCollection of(URI home, Multistatus.Resource resource) throws CaldavTrouble {
        return new CaldavCollection(
                CaldavIds.address(home, resource.href()), zone(resource), answersFreeBusy(resource));
    }

    private static ZoneRules zone(Multistatus.Resource resource) throws CaldavTrouble {
        var known = resource.property(XmlName.caldav("calendar-timezone-id"))
                .map(id -> id.getTextContent().strip())
                .flatMap(IcalZones::known);
        var text = resource.property(XmlName.caldav("calendar-timezone"))
                .map(Element::getTextContent)
                .orElse("");
        if (known.isPresent() || text.isBlank()) {
            return known.orElse(IcalTime.UTC);
        }
        try {
            return IcalZones.of(text);
        } catch (Unreadable e) {
            throw new CaldavTrouble(Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean answersFreeBusy(Multistatus.Resource resource) {
        return resource.property(XmlName.dav("supported-report-set"))
                .filter(set -> XmlName.dav("supported-report").in(set).stream()
                        .flatMap(supported -> XmlName.dav("report").in(supported).stream())
                        .anyMatch(XmlName.caldav("free-busy-query")::isIn))
                .isPresent();
    }
}
