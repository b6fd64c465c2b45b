package dev.liaison.sandbox.icloud.dav;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;
import org.jspecify.annotations.Nullable;

/** iCloud does not do it: a status, and where an RFC names one the precondition that failed. */
final class DavError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String condition;

    private DavError(int status, @Nullable String condition) {
        super(status + " " + condition, null, false, false);
        this.status = status;
        this.condition = condition;
    }

    static DavError of(int status) {
        return new DavError(status, null);
    }

    /** A precondition of WebDAV. */
    static DavError dav(String condition) {
        return new DavError(403, condition);
    }

    /** A precondition of CalDAV. */
    static DavError caldav(String condition) {
        return new DavError(403, "C:" + condition);
    }

    Answer answer() {
        if (condition == null) {
            return Answer.empty(status);
        }
        Xml xml = Xml.document().open("error", "xmlns", DavNames.DAV, "xmlns:C", DavNames.CALDAV);
        return Answer.xml(
                status, "application/xml; charset=utf-8", xml.empty(condition).end());
    }
}
