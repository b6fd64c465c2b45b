package dev.liaison.sandbox.exchange.soap;

import dev.liaison.sandbox.kit.Answer;
import dev.liaison.sandbox.kit.Xml;

/** A request fails as a whole: HTTP 500 with a SOAP fault. */
public final class SoapFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String TYPE = "text/xml; charset=utf-8";

    private final String code;
    private final String string;
    private final String message;
    private final String[] details;

    private SoapFault(String code, String string, String message, String... details) {
        super(code + ": " + string, null, false, false);
        this.code = code;
        this.string = string;
        this.message = message;
        this.details = details;
    }

    /** A fault of that response code. */
    public static SoapFault of(String code, String message) {
        return new SoapFault(code, message, message);
    }

    /** What is sent is not what the schema says. */
    public static SoapFault schema(String violation, int line, int column) {
        return new SoapFault(
                "ErrorSchemaValidation",
                "The request failed schema validation: " + violation,
                "The request failed schema validation.",
                "LineNumber",
                String.valueOf(line),
                "LinePosition",
                String.valueOf(column),
                "Violation",
                violation);
    }

    /** Come back later. */
    public static SoapFault busy(String code, long backOffMillis) {
        String text = "The server cannot service this request right now. Try again later.";
        return new SoapFault(code, text, text, "Value", String.valueOf(backOffMillis));
    }

    /** The answer that it becomes. */
    public Answer answer() {
        Xml xml = Xml.document().open("s:Envelope", "xmlns:s", Names.SOAP).open("s:Body");
        xml.open("s:Fault").text("faultcode", "a:" + code, "xmlns:a", Names.TYPES);
        xml.text("faultstring", string, "xml:lang", "en-US").open("detail");
        xml.text("e:ResponseCode", code, "xmlns:e", Names.ERRORS);
        xml.text("e:Message", message, "xmlns:e", Names.ERRORS);
        if (details.length > 0) {
            xml.open("t:MessageXml", "xmlns:t", Names.TYPES);
            for (int i = 0; i < details.length; i += 2) {
                detail(xml, details[i], details[i + 1]);
            }
            xml.close();
        }
        return Answer.xml(500, TYPE, xml.end());
    }

    private static void detail(Xml xml, String name, String value) {
        if (name.equals("Value")) {
            xml.text("t:Value", value, "Name", "BackOffMilliseconds");
        } else {
            xml.text("t:" + name, value);
        }
    }
}
