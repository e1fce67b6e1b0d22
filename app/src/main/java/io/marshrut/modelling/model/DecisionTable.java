package io.marshrut.modelling.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A decision of a DMN file.
 *
 * @param hitPolicy {@code UNIQUE} where the file says nothing
 * @param inputs the expressions of its input columns
 * @param outputs the names of its output columns
 * @param languages expression languages that the file asks for, anywhere
 */
public record DecisionTable(
        String file,
        String key,
        String name,
        String hitPolicy,
        List<String> inputs,
        List<String> outputs,
        List<TableRule> rules,
        List<String> languages) {

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
                .map(decision -> table(file, decision, languages))
                .toList();
    }

    private static DecisionTable table(String file, Element decision, List<String> languages) {
        List<String> inputs = texts(decision, "inputExpression");
        List<String> outputs = all(decision, "output").stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        List<TableRule> rules = new ArrayList<>();
        for (Element rule : all(decision, "rule")) {
            rules.add(new TableRule(
                    file,
                    rule.getAttribute("id"),
                    rules.size() + 1,
                    cells(inputs, texts(rule, "inputEntry")),
                    cells(outputs, texts(rule, "outputEntry"))));
        }
        String hitPolicy = all(decision, "decisionTable").stream()
                .map(table -> table.getAttribute("hitPolicy"))
                .findFirst()
                .orElse("");
        return new DecisionTable(
                file,
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                hitPolicy.isEmpty() ? "UNIQUE" : hitPolicy,
                inputs,
                outputs,
                List.copyOf(rules),
                languages);
    }

    private static Map<String, String> cells(List<String> columns, List<String> texts) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), column < texts.size() ? texts.get(column) : "");
        }
        return cells;
    }

    /** What is written in them; a cell may have a description besides. */
    private static List<String> texts(Element in, String name) {
        return all(in, name).stream()
                .map(element -> all(element, "text").stream().findFirst().orElse(element))
                .map(text -> text.getTextContent().strip())
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
