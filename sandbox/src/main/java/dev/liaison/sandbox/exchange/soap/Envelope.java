package dev.liaison.sandbox.exchange.soap;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;

/** Answers of Exchange. */
public final class Envelope {
    private Envelope() {}

    /** Begins an answer; what follows lies in the body. */
    public static Xml open() {
        Xml xml = Xml.document()
                .open("s:Envelope", "xmlns:s", Names.SOAP, "xmlns:t", Names.TYPES, "xmlns:m", Names.MESSAGES);
        xml.open("s:Header")
                .empty(
                        "t:ServerVersionInfo",
                        "MajorVersion",
                        "15",
                        "MinorVersion",
                        "2",
                        "MajorBuildNumber",
                        "1544",
                        "MinorBuildNumber",
                        "4",
                        "Version",
                        "Exchange2016");
        return xml.close().open("s:Body");
    }

    /** The finished answer. */
    public static Answer answer(Xml xml) {
        return Answer.xml(200, "text/xml; charset=utf-8", xml.end());
    }
}
