package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.calendar.Account;
import dev.liaison.sandbox.icloud.ICloud;
import dev.liaison.sandbox.kit.Dom;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One request of somebody who is known; {@code partition} is the address of the host with the calendars. */
record DavRequest(Context ctx, ICloud icloud, Account account, String partition) {
    String method() {
        return ctx.req().getMethod();
    }

    String dsid() {
        return ICloud.dsid(account);
    }

    /** The path's segments, decoded. */
    List<String> segments() {
        return List.of(ctx.req().getRequestURI().split("/")).stream()
                .filter(each -> !each.isEmpty())
                .map(each -> URLDecoder.decode(each.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    String path() {
        return ctx.req().getRequestURI();
    }

    /** 0 or 1; infinity, which is what no header means in PROPFIND, is refused there. */
    String depth() {
        return String.valueOf(ctx.header("Depth"));
    }

    /** The body; it must be there, be called XML and be well-formed. */
    Element xml() {
        String type = String.valueOf(ctx.contentType())
                .toLowerCase(Locale.ROOT)
                .split(";", 2)[0]
                .strip();
        if (!type.equals("application/xml") && !type.equals("text/xml")) {
            throw DavError.of(415);
        }
        try {
            return Dom.parse(ctx.body());
        } catch (SAXException broken) {
            throw DavError.of(400);
        }
    }
}
