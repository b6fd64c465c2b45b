package dev.liaison.sandbox.kit;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML with namespaces. A document type, and with it every outside entity, is refused. */
public final class Dom {
    /** The feature that refuses document types. */
    public static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private Dom() {}

    /** The root element; throws SAXException, with a reason, when the text is no such XML. */
    public static Element parse(String text) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The default one prints to the console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The element's children that are elements, in order. */
    public static List<Element> children(Element parent) {
        List<Element> out = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                out.add(element);
            }
        }
        return out;
    }

    /** The children of that local name, in any namespace. */
    public static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(each -> name.equals(each.getLocalName()))
                .toList();
    }

    /** The first child of that local name. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** The first element on that path of local names. */
    public static Optional<Element> at(Element start, String... path) {
        Optional<Element> found = Optional.of(start);
        for (String name : path) {
            found = found.flatMap(each -> child(each, name));
        }
        return found;
    }

    /** The text of the first element on that path, without blanks around it; empty when there is no such element. */
    public static Optional<String> text(Element start, String... path) {
        return at(start, path).map(each -> each.getTextContent().strip());
    }

    /** Whether the element has that namespace and that name. */
    public static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
