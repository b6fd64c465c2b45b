package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.kit.Dom;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Which properties a PROPFIND asks for. */
final class PropertyNames {
    /** A property's namespace and name. */
    record Name(String namespace, String local) {
        static Name of(Element element) {
            String namespace = element.getNamespaceURI();
            return new Name(namespace == null ? "" : namespace, String.valueOf(element.getLocalName()));
        }
    }

    private static final List<Name> ALL = List.of(
            new Name(DavNames.DAV, "resourcetype"),
            new Name(DavNames.DAV, "displayname"),
            new Name(DavNames.DAV, "getetag"),
            new Name(DavNames.DAV, "getcontenttype"));

    private PropertyNames() {}

    static List<Name> asked(DavRequest request) {
        if (request.ctx().body().isBlank()) {
            return ALL;
        }
        Element root = request.xml();
        if (!Dom.is(root, DavNames.DAV, "propfind")) {
            throw DavError.of(400);
        }
        List<Element> inner = Dom.children(root);
        if (inner.size() == 1 && Dom.is(inner.get(0), DavNames.DAV, "allprop")) {
            return ALL;
        }
        if (inner.size() != 1 || !Dom.is(inner.get(0), DavNames.DAV, "prop")) {
            throw DavError.of(400);
        }
        List<Name> out = new ArrayList<>();
        Dom.children(inner.get(0)).forEach(each -> out.add(Name.of(each)));
        return out;
    }
}
