package dev.liaison.sandbox.icloud.dav;

/** Namespaces of WebDAV and CalDAV. */
final class DavNames {
    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String SERVER = "http://calendarserver.org/ns/";

    private DavNames() {}
}
