package io.marshrut.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The same message in XML: an element for each name, {@code <item>} for each member of a list, nothing for what is not
 * there.
 */
final class XmlWriting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private XmlWriting() {}

    static String of(String json) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, "marshrut", JSON.readTree(json));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, JsonNode value) throws XMLStreamException {
        if (value.isNull()) {
            return;
        }
        xml.writeStartElement(name);
        if (value.isObject()) {
            for (var member : value.properties()) {
                element(xml, member.getKey(), member.getValue());
            }
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                element(xml, "item", item);
            }
        } else {
            xml.writeCharacters(sayable(value.asText()));
        }
        xml.writeEndElement();
    }

    /** What XML 1.0 has no way to write down. */
    private static String sayable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c < 0xFFFE
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
