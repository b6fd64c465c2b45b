package dev.liaison.sandbox.exchange.soap;

import dev.liaison.sandbox.kit.Dom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A sound request: the operation's element, the version of the schema that it speaks, the address of whom it impersonates, and
 * the time zone of its context.
 */
public record SoapRequest(
        Element operation, String version, @Nullable String impersonated, @Nullable Element timeZone) {
    private static final List<String> VERSIONS = List.of(
            "Exchange2007",
            "Exchange2007_SP1",
            "Exchange2010",
            "Exchange2010_SP1",
            "Exchange2010_SP2",
            "Exchange2013",
            "Exchange2013_SP1",
            "Exchange2015",
            "Exchange2016");
    private static final RequestSchema SCHEMA = new RequestSchema();

    /** Reads a body; throws a {@link SoapFault} when Exchange would not take it. */
    public static SoapRequest read(String body) {
        SCHEMA.check(body);
        Element envelope = parsed(body);
        Optional<Element> header = Dom.child(envelope, "Header");
        String version = header.flatMap(each -> Dom.child(each, "RequestServerVersion"))
                .map(each -> each.getAttribute("Version"))
                .orElse(VERSIONS.get(0));
        if (!VERSIONS.contains(version)) {
            throw SoapFault.of("ErrorInvalidServerVersion", "The specified server version is invalid.");
        }
        Element operation =
                Dom.children(Dom.child(envelope, "Body").orElseThrow()).get(0);
        SoapRequest request = new SoapRequest(
                operation,
                version,
                header.flatMap(SoapRequest::impersonated).orElse(null),
                header.flatMap(each -> Dom.at(each, "TimeZoneContext", "TimeZoneDefinition"))
                        .orElse(null));
        request.zones();
        return request;
    }

    private static Element parsed(String body) {
        try {
            return Dom.parse(body);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema has let it pass", e);
        }
    }

    /** The operation in a body that may be anything, for the log. */
    public static String operation(String body) {
        try {
            return Dom.at(Dom.parse(body), "Body")
                    .flatMap(each -> Dom.children(each).stream().findFirst())
                    .map(each -> each.getLocalName().replaceFirst("Request$", ""))
                    .orElse("unknown");
        } catch (SAXException notXml) {
            return "unknown";
        }
    }

    private static Optional<String> impersonated(Element header) {
        return Dom.at(header, "ExchangeImpersonation", "ConnectingSID")
                .map(each -> Dom.children(each).get(0))
                .map(SoapRequest::address);
    }

    private static String address(Element id) {
        if (id.getLocalName().equals("SID")) {
            throw SoapFault.of("ErrorInvalidSid", "The SID is not known here; name the SMTP address.");
        }
        return id.getTextContent().strip();
    }

    /** Time zones of items came with 2010. */
    private void zones() {
        boolean old = VERSIONS.indexOf(version) < VERSIONS.indexOf("Exchange2010");
        boolean used = timeZone != null
                || operation
                                .getElementsByTagNameNS(Names.TYPES, "StartTimeZone")
                                .getLength()
                        > 0
                || operation.getElementsByTagNameNS(Names.TYPES, "EndTimeZone").getLength() > 0;
        if (old && used) {
            throw SoapFault.schema("Time zone definitions need Exchange2010, the request says " + version, 1, 1);
        }
    }
}
