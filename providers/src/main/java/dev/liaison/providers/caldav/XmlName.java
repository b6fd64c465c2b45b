package dev.liaison.providers.caldav;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An XML name with its namespace. */
record XmlName(@Nullable String namespace, String name) {

    static XmlName dav(String name) {
        return new XmlName("DAV:", name);
    }

    static XmlName caldav(String name) {
        return new XmlName("urn:ietf:params:xml:ns:caldav", name);
    }

    static XmlName apple(String name) {
        return new XmlName("http://calendarserver.org/ns/", name);
    }

    static XmlName of(Element element) {
        return new XmlName(element.getNamespaceURI(), element.getLocalName());
    }

    static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The children of that name. */
    List<Element> in(Element parent) {
        return children(parent).stream().filter(child -> of(child).equals(this)).toList();
    }

    Optional<Element> firstIn(Element parent) {
        return in(parent).stream().findFirst();
    }

    boolean isIn(Element parent) {
        return !in(parent).isEmpty();
    }
}
