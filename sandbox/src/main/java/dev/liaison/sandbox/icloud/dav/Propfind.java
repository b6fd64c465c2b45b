package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.icloud.dav.PropertyNames.Name;
import dev.liaison.sandbox.icloud.ical.EventText;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** PROPFIND: who somebody is, where their calendars are, and which there are. */
final class Propfind {
    private static final String XMLNS = "xmlns";
    private final DavRequest request;
    private final List<Name> asked;
    private final Multistatus out = new Multistatus();

    private Propfind(DavRequest request) {
        this.request = request;
        String depth = request.depth();
        if (!depth.equals("0") && !depth.equals("1")) {
            throw DavError.dav("propfind-finite-depth");
        }
        asked = PropertyNames.asked(request);
    }

    /** The addresses that everybody begins with. */
    static Answer root(DavRequest request) {
        Propfind propfind = new Propfind(request);
        propfind.out.response(request.path(), propfind.asked, propfind.anybody());
        return propfind.out.answer();
    }

    static Answer principal(DavRequest request) {
        Propfind propfind = new Propfind(request);
        Map<Name, Consumer<Xml>> known = propfind.anybody();
        String home = request.partition() + "/" + request.dsid() + "/calendars/";
        known.put(new Name(DavNames.CALDAV, "calendar-home-set"), xml -> href(xml, "calendar-home-set", home));
        propfind.text(known, "displayname", request.account().profile().name());
        propfind.out.response(request.path(), propfind.asked, known);
        return propfind.out.answer();
    }

    /** The calendar home; with depth 1 all collections in it. */
    static Answer home(DavRequest request) {
        Propfind propfind = new Propfind(request);
        Map<Name, Consumer<Xml>> known = propfind.anybody();
        propfind.type(known, "");
        propfind.out.response(request.path(), propfind.asked, known);
        if (request.depth().equals("1")) {
            for (Collection each : Collection.values()) {
                String href = request.path().replaceFirst("/*$", "/") + each.segment() + "/";
                propfind.out.response(href, propfind.asked, propfind.about(each));
            }
        }
        return propfind.out.answer();
    }

    /** One collection; with depth 1 its resources too. */
    static Answer collection(DavRequest request, Collection collection) {
        Propfind propfind = new Propfind(request);
        propfind.out.response(request.path(), propfind.asked, propfind.about(collection));
        if (request.depth().equals("1") && collection == Collection.HOME) {
            for (Event each : Resources.visible(request)) {
                propfind.out.response(Resources.href(request, each), propfind.asked, propfind.about(each));
            }
        }
        return propfind.out.answer();
    }

    private Map<Name, Consumer<Xml>> anybody() {
        Map<Name, Consumer<Xml>> known = new LinkedHashMap<>();
        known.put(new Name(DavNames.DAV, "current-user-principal"), xml -> {
            xml.open("current-user-principal")
                    .text("href", "/" + request.dsid() + "/principal/")
                    .close();
        });
        known.put(new Name(DavNames.DAV, "resourcetype"), xml -> xml.empty("resourcetype"));
        return known;
    }

    private Map<Name, Consumer<Xml>> about(Collection collection) {
        Map<Name, Consumer<Xml>> known = anybody();
        type(known, collection.type());
        if (!collection.title().isEmpty()) {
            text(known, "displayname", collection.title());
        }
        if (!collection.component().isEmpty()) {
            known.put(new Name(DavNames.CALDAV, "supported-calendar-component-set"), xml -> {
                xml.open("supported-calendar-component-set", XMLNS, DavNames.CALDAV);
                xml.empty("comp", "name", collection.component()).close();
            });
        }
        if (collection == Collection.HOME) {
            zone(known);
        }
        return known;
    }

    private Map<Name, Consumer<Xml>> about(Event event) {
        Map<Name, Consumer<Xml>> known = anybody();
        text(known, "getetag", Resources.etag(event));
        text(known, "getcontenttype", "text/calendar; charset=utf-8; component=VEVENT");
        return known;
    }

    /** Of floating times and dates (RFC 4791, 5.2.2); UTC needs no description. */
    private void zone(Map<Name, Consumer<Xml>> known) {
        EventText.zone(request.account().profile().zone())
                .ifPresent(zone -> known.put(
                        new Name(DavNames.CALDAV, "calendar-timezone"),
                        xml -> xml.text("calendar-timezone", zone.text(), XMLNS, DavNames.CALDAV)));
    }

    private void type(Map<Name, Consumer<Xml>> known, String type) {
        known.put(new Name(DavNames.DAV, "resourcetype"), xml -> {
            xml.open("resourcetype").empty("collection");
            if (!type.isEmpty()) {
                xml.empty(type, XMLNS, type.equals("subscribed") ? DavNames.SERVER : DavNames.CALDAV);
            }
            xml.close();
        });
    }

    private void text(Map<Name, Consumer<Xml>> known, String property, String text) {
        known.put(new Name(DavNames.DAV, property), xml -> xml.text(property, text));
    }

    private static void href(Xml xml, String property, String href) {
        xml.open(property, XMLNS, DavNames.CALDAV)
                .text("href", href, XMLNS, DavNames.DAV)
                .close();
    }
}
