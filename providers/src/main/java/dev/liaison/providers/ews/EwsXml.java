package dev.liaison.providers.ews;

import dev.liaison.providers.ews.EwsTrouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what Exchange answers. Elements are found by their local name: servers differ in the namespaces of their errors. */
final class EwsXml {
    private EwsXml() {}

    /** The root. No external entities, no entities at all: a document with a DOCTYPE is refused. */
    static Element root(byte[] body) throws EwsTrouble {
        try {
            return builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException e) {
            // the cause may quote the document
            throw new EwsTrouble(Kind.OUT_OF_ORDER, "an answer that is no XML that we read");
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // the default one writes to the standard error stream
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
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
    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The first at the end of that path of names. */
    static Optional<Element> at(Element from, String... path) {
        var at = Optional.of(from);
        for (var name : path) {
            at = at.flatMap(parent -> children(parent, name).stream().findFirst());
        }
        return at;
    }

    /** The text at the end of that path; empty when there is none. */
    static String text(Element from, String... path) {
        return at(from, path).map(it -> it.getTextContent().strip()).orElse("");
    }
}
