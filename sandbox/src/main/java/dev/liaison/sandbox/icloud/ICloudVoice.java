package dev.liaison.sandbox.icloud;

import dev.liaison.sandbox.faults.Fault;
import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;
import dev.liaison.sandbox.vendor.Voice;
import java.util.Map;

/** How iCloud speaks of trouble: statuses without a body. A fault with status 207 fails the resource, not the request. */
public final class ICloudVoice implements Voice {
    /** What is sent without the right password. */
    public static final Answer UNAUTHORIZED =
            new Answer(401, "", Map.of("WWW-Authenticate", "Basic realm=\"MMCalDav\""), "");

    @Override
    public Answer trouble(Fault fault) {
        if (fault.kind() == Fault.Kind.REVOKE_TOKEN || fault.status() == 401) {
            return UNAUTHORIZED;
        }
        if (fault.status() == 207) {
            return resource(fault.error().matches("[0-9]{3}") ? fault.error() : "500");
        }
        boolean later = fault.status() == 429 || fault.status() == 503;
        return new Answer(
                fault.status(), "", later ? Map.of("Retry-After", String.valueOf(fault.retryAfter())) : Map.of(), "");
    }

    private static Answer resource(String status) {
        Xml xml = Xml.document().open("multistatus", "xmlns", "DAV:").open("response");
        xml.text("href", "/unavailable.ics").text("status", "HTTP/1.1 " + status + " Unavailable");
        return Answer.xml(207, "application/xml; charset=utf-8", xml.end());
    }

    @Override
    public Answer throttled(boolean concurrent, long retryAfter) {
        return new Answer(503, "", Map.of("Retry-After", String.valueOf(retryAfter)), "");
    }
}
