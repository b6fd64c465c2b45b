package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.calendar.Event;
import dev.liaison.sandbox.calendar.Occurrence;
import dev.liaison.sandbox.icloud.dav.PropertyNames.Name;
import dev.liaison.sandbox.icloud.ical.Component;
import dev.liaison.sandbox.icloud.ical.EventText;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Dom;
import dev.liaison.sandbox.kit.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** REPORT: calendar-query and calendar-multiget. There is no free-busy-query at iCloud. */
final class Report {
    private static final Name DATA = new Name(DavNames.CALDAV, "calendar-data");
    private final DavRequest request;
    private final Element root;
    private final List<Name> asked = new ArrayList<>();
    private final @Nullable CalendarData data;
    private final Multistatus out = new Multistatus();

    private Report(DavRequest request, Element root) {
        this.request = request;
        this.root = root;
        Element prop = Dom.child(root, "prop").orElseThrow(() -> DavError.of(400));
        Dom.children(prop).forEach(each -> asked.add(Name.of(each)));
        Optional<Element> wanted = Dom.children(prop).stream()
                .filter(each -> Dom.is(each, DavNames.CALDAV, "calendar-data"))
                .findFirst();
        data = wanted.map(CalendarData::read).orElse(null);
    }

    static Answer answer(DavRequest request, Collection collection) {
        Element root = request.xml();
        boolean query = Dom.is(root, DavNames.CALDAV, "calendar-query");
        if (!query && !Dom.is(root, DavNames.CALDAV, "calendar-multiget")) {
            throw DavError.of(400);
        }
        Report report = new Report(request, root);
        if (query) {
            report.query(collection);
        } else {
            report.multiget();
        }
        return report.out.answer();
    }

    /** Without "Depth: 1" the question is about the collection itself, which is no calendar object. */
    private void query(Collection collection) {
        CalendarFilter filter =
                CalendarFilter.read(root, request.icloud().calendars().clock().instant());
        if (collection != Collection.HOME
                || !filter.events()
                || !request.depth().equals("1")) {
            return;
        }
        Map<String, Event> hits = new LinkedHashMap<>();
        List<Event> visible = Resources.visible(request);
        for (Occurrence each : request.account().between(filter.from(), filter.to())) {
            if (visible.contains(each.series())) {
                hits.put(each.series().id(), each.series());
            }
        }
        hits.values().forEach(this::event);
    }

    private void multiget() {
        for (Element href : Dom.children(root, "href")) {
            String path = href.getTextContent().strip();
            Resources.find(request, path.substring(path.lastIndexOf('/') + 1))
                    .ifPresentOrElse(this::event, () -> out.missing(path));
        }
    }

    private void event(Event event) {
        Map<Name, Consumer<Xml>> known = new LinkedHashMap<>();
        known.put(new Name(DavNames.DAV, "getetag"), xml -> xml.text("getetag", Resources.etag(event)));
        CalendarData wanted = data;
        if (wanted != null) {
            known.put(
                    DATA, xml -> xml.text("calendar-data", object(event, wanted).text(), "xmlns", DavNames.CALDAV));
        }
        out.response(Resources.href(request, event), asked, known);
    }

    private Component object(Event event, CalendarData wanted) {
        CalendarData.Window window = wanted.expand();
        Component object = window != null && request.icloud().settings().expand()
                ? EventText.expanded(request.account(), occurrences(event, window))
                : EventText.whole(event);
        return request.icloud().settings().partialRetrieval() ? wanted.chosen(object) : object;
    }

    private List<Occurrence> occurrences(Event event, CalendarData.Window window) {
        return request.account().between(window.from(), window.to()).stream()
                .filter(each -> each.series().id().equals(event.id()))
                .toList();
    }
}
