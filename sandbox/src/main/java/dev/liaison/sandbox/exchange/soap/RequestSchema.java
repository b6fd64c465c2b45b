package dev.liaison.sandbox.exchange.soap;

import dev.liaison.sandbox.kit.Dom;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Holds requests against the schema, as Exchange does before it looks at what they mean. */
final class RequestSchema {
    private final Schema schema = load();

    private static Schema load() {
        try {
            Source[] files = Stream.of("types", "messages", "soap")
                    .map(name -> RequestSchema.class.getResource("/exchange/" + name + ".xsd"))
                    .map(Objects::requireNonNull)
                    .map(URL::toExternalForm)
                    .map(StreamSource::new)
                    .toArray(Source[]::new);
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(files);
        } catch (SAXException e) {
            throw new IllegalStateException("the schema is not valid", e);
        }
    }

    /** Throws a {@link SoapFault} at the first thing that is not as the schema says. */
    void check(String request) {
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Strict());
            validator.validate(new SAXSource(reader(), new InputSource(new StringReader(request))));
        } catch (SAXParseException e) {
            throw SoapFault.schema(String.valueOf(e.getMessage()), e.getLineNumber(), e.getColumnNumber());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(Dom.NO_DOCTYPE, true);
        return factory.newSAXParser().getXMLReader();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
