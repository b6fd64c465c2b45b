package dev.liaison.providers.caldav;

import dev.liaison.providers.caldav.CaldavTrouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A WebDAV answer about several resources (RFC 4918, 13). */
final class Multistatus {
    private static final Pattern FINE = Pattern.compile("HTTP/\\S+\\s+2\\d\\d\\b.*", Pattern.DOTALL);

    private Multistatus() {}

    /** @param properties those that there are, by name */
    record Resource(String href, Map<XmlName, Element> properties) {
        Optional<Element> property(XmlName name) {
            return Optional.ofNullable(properties.get(name));
        }
    }

    /** @throws CaldavTrouble also when the server failed with one resource: then the others prove nothing */
    static List<Resource> parse(byte[] body) throws CaldavTrouble {
        var root = root(body);
        if (!XmlName.of(root).equals(XmlName.dav("multistatus"))) {
            throw new CaldavTrouble(Kind.UNREADABLE, "no multistatus");
        }
        var resources = new ArrayList<Resource>();
        for (var response : XmlName.dav("response").in(root)) {
            checkStatus(response);
            resources.add(new Resource(href(response), properties(response)));
        }
        return resources;
    }

    /** No external entities, no entities at all: a document with a DOCTYPE is refused. */
    static Element root(byte[] body) throws CaldavTrouble {
        try {
            return builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException | IOException e) {
            // the cause may quote the document
            throw new CaldavTrouble(Kind.GARBLED, "no XML that we read");
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

    private static void checkStatus(Element response) throws CaldavTrouble {
        for (var status : XmlName.dav("status").in(response)) {
            if (!isFine(status)) {
                throw new CaldavTrouble(Kind.UNREADABLE, "an answer without one of its resources");
            }
        }
    }

    private static String href(Element response) throws CaldavTrouble {
        return XmlName.dav("href").in(response).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElseThrow(() -> new CaldavTrouble(Kind.UNREADABLE, "a resource without an address"));
    }

    private static Map<XmlName, Element> properties(Element response) {
        var properties = new HashMap<XmlName, Element>();
        for (var propstat : XmlName.dav("propstat").in(response)) {
            if (XmlName.dav("status").in(propstat).stream().allMatch(Multistatus::isFine)) {
                XmlName.dav("prop").in(propstat).stream()
                        .flatMap(prop -> XmlName.children(prop).stream())
                        .forEach(property -> properties.put(XmlName.of(property), property));
            }
        }
        return properties;
    }

    private static boolean isFine(Element status) {
        return FINE.matcher(status.getTextContent().strip()).matches();
    }
}
