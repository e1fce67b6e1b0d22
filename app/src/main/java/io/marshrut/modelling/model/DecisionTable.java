package io.marshrut.modelling.model;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A decision of a DMN file.
 *
 * @param inputs the expressions of its input columns
 * @param languages expression languages that the file asks for, anywhere
 */
public record DecisionTable(String file, String key, String name, List<String> inputs, List<String> languages) {

    public Place place() {
        return new Place(file, key, name);
    }

    /** @throws UnreadableFile where it is no XML, or has a document type */
    public static List<DecisionTable> read(String file, byte[] dmn) throws UnreadableFile {
        Document document = Xml.read(dmn);
        List<String> languages = all(document.getDocumentElement(), "*").stream()
                .map(element -> element.getAttribute("expressionLanguage"))
                .filter(language -> !language.isEmpty())
                .toList();
        return all(document.getDocumentElement(), "decision").stream()
                .map(decision -> new DecisionTable(
                        file,
                        decision.getAttribute("id"),
                        decision.getAttribute("name"),
                        all(decision, "inputExpression").stream()
                                .map(input -> input.getTextContent().strip())
                                .toList(),
                        languages))
                .toList();
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
