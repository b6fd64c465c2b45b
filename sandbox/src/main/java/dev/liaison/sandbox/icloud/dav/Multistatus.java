package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An answer about several resources (RFC 4918, 13). */
final class Multistatus {
    private final Xml xml = Xml.document().open("multistatus", "xmlns", DavNames.DAV);

    /** One resource: what is known of it, and what else was asked for. */
    void response(String href, List<PropertyNames.Name> asked, Map<PropertyNames.Name, Consumer<Xml>> known) {
        xml.open("response").text("href", href);
        List<PropertyNames.Name> found =
                asked.stream().filter(known::containsKey).toList();
        if (!found.isEmpty()) {
            xml.open("propstat").open("prop");
            found.forEach(name -> known.getOrDefault(name, any -> {}).accept(xml));
            xml.close().text("status", "HTTP/1.1 200 OK").close();
        }
        List<PropertyNames.Name> missing =
                asked.stream().filter(name -> !known.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            xml.open("propstat").open("prop");
            missing.forEach(name -> xml.empty(name.local(), "xmlns", name.namespace()));
            xml.close().text("status", "HTTP/1.1 404 Not Found").close();
        }
        xml.close();
    }

    /** One resource that is not there. */
    void missing(String href) {
        xml.open("response")
                .text("href", href)
                .text("status", "HTTP/1.1 404 Not Found")
                .close();
    }

    Answer answer() {
        return Answer.xml(207, "application/xml; charset=utf-8", xml.end());
    }
}
