package app.luodi.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XML as events, without document types, entities or anything from outside. */
final class Xml {
    private Xml() {}

    static void parse(InputStream part, DefaultHandler handler) {
        try (part) {
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            // without one the parser would write to the console
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(part));
        } catch (SAXException broken) {
            throw isDoctype(broken) ? NotReadable.because("doctype") : NotReadable.because("damaged");
        } catch (IOException broken) {
            throw NotReadable.because("damaged");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is well-formed. */
    static void check(InputStream part) {
        parse(part, new DefaultHandler());
    }

    private static boolean isDoctype(SAXException broken) {
        var message = broken.getMessage();
        return broken instanceof SAXParseException && message != null && message.contains("DOCTYPE");
    }
}
