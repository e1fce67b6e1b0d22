package io.marshrut.ocr.pipeline.electronic;

import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.input.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a small XML file whole. Documents that declare a type are refused: it is what entity bombs and thefts need. */
final class XmlReader {

    private static final long MOST_BYTES = 12L << 20;
    private static final int MOST_ELEMENTS = 250_000;
    private static final int MOST_NESTING = 40;

    /** The platform's own: others that lie on the class path take other settings. */
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    /** An element that has begun and not ended. */
    private record Open(String name, Map<String, String> attributes, List<XmlElement> children, StringBuilder text) {

        XmlElement ended() {
            return new XmlElement(name, attributes, children, text.toString().strip());
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private XmlElement root = XmlElement.NONE;

    private XmlReader() {}

    static XmlElement read(Path file) throws UnreadableException, IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, (Files.size(file) >> 20) + " MB");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new XmlReader().whole(FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException | RuntimeException e) {
            throw new UnreadableException(UnreadableReason.CORRUPT, "XML", e);
        }
    }

    private XmlElement whole(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableException(UnreadableReason.CORRUPT, "DOCTYPE");
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> say(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return root;
    }

    private void begin(XMLStreamReader xml) throws UnreadableException {
        if (++elements > MOST_ELEMENTS || open.size() >= MOST_NESTING) {
            throw new UnreadableException(UnreadableReason.TOO_LARGE, "> " + elements + " XML");
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        open.push(new Open(xml.getLocalName(), attributes, new ArrayList<>(), new StringBuilder()));
    }

    private void say(String text) {
        if (!open.isEmpty()) {
            open.peek().text().append(text);
        }
    }

    private void end() {
        XmlElement ended = open.pop().ended();
        if (open.isEmpty()) {
            root = ended;
        } else {
            open.peek().children().add(ended);
        }
    }
}
