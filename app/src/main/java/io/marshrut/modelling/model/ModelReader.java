package io.marshrut.modelling.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a BPMN file into a {@link ProcessModel}; it takes whatever is well-formed and leaves judging to the rules. */
public final class ModelReader {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Map<String, String> PREFIXES = Map.of(
            BPMN,
            "bpmn:",
            "http://camunda.org/schema/1.0/bpmn",
            "camunda:",
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC",
            "dc:",
            "http://www.omg.org/spec/DD/20100524/DI",
            "di:",
            "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:",
            "http://camunda.org/schema/modeler/1.0",
            "modeler:");

    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "scriptTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "complexGateway",
            "eventBasedGateway");

    private final String file;
    private final List<io.marshrut.modelling.model.Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<ModelElement> elements = new ArrayList<>();
    private final Map<String, Bounds> shapes = new LinkedHashMap<>();
    private final Map<String, Integer> edges = new LinkedHashMap<>();
    private final List<Element> processes = new ArrayList<>();

    private ModelReader(String file) {
        this.file = file;
    }

    /** @throws UnreadableFile where it is no XML, or has a document type */
    public static ProcessModel read(String file, byte[] bpmn) throws UnreadableFile {
        Document document = Xml.read(bpmn);
        ModelReader reader = new ModelReader(file);
        reader.walk(document.getDocumentElement(), new Place(file, null, null));
        Element process = reader.processes.isEmpty() ? document.getDocumentElement() : reader.processes.get(0);
        return new ProcessModel(
                file,
                reader.processes.size(),
                attribute(process, "id"),
                attribute(process, "name"),
                "true".equals(attribute(process, "isExecutable")),
                properties(process),
                List.copyOf(reader.nodes),
                List.copyOf(reader.flows),
                List.copyOf(reader.elements),
                reader.shapes,
                reader.edges);
    }

    private void walk(Element element, Place owner) {
        String name = name(element);
        if (name.equals("bpmndi:BPMNDiagram")) {
            drawing(element);
            return;
        }
        Place place = owner;
        String kind = name.startsWith("bpmn:") ? name.substring("bpmn:".length()) : "";
        if (kind.equals("process")) {
            processes.add(element);
            place = place(element);
        } else if (NODES.contains(kind)) {
            place = place(element);
            nodes.add(new io.marshrut.modelling.model.Node(
                    file,
                    attribute(element, "id"),
                    kind,
                    attribute(element, "name"),
                    attributes(element),
                    properties(element),
                    attribute(element, "attachedToRef")));
        } else if (kind.equals("sequenceFlow")) {
            place = place(element);
            flows.add(flow(element));
        }
        elements.add(new ModelElement(name, attributes(element), text(element), place));
        for (Element child : children(element)) {
            walk(child, place);
        }
    }

    private Flow flow(Element element) {
        String condition = children(element).stream()
                .filter(child -> name(child).equals("bpmn:conditionExpression"))
                .map(ModelReader::text)
                .findFirst()
                .orElse(null);
        return new Flow(
                file,
                attribute(element, "id"),
                attribute(element, "name"),
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                condition,
                properties(element));
    }

    private void drawing(Element element) {
        String drawn = element.getAttribute("bpmnElement");
        if (name(element).equals("bpmndi:BPMNShape")) {
            children(element).stream()
                    .filter(child -> name(child).equals("dc:Bounds"))
                    .findFirst()
                    .ifPresent(bounds -> shapes.put(
                            drawn,
                            new Bounds(
                                    number(bounds, "x"),
                                    number(bounds, "y"),
                                    number(bounds, "width"),
                                    number(bounds, "height"))));
        } else if (name(element).equals("bpmndi:BPMNEdge")) {
            edges.put(drawn, (int) children(element).stream()
                    .filter(child -> name(child).equals("di:waypoint"))
                    .count());
        } else {
            children(element).forEach(this::drawing);
        }
    }

    private Place place(Element element) {
        return new Place(file, attribute(element, "id"), attribute(element, "name"));
    }

    private static Map<String, String> properties(Element owner) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Element extension : children(owner)) {
            if (name(extension).equals("bpmn:extensionElements")) {
                for (Element properties : children(extension)) {
                    if (name(properties).equals("camunda:properties")) {
                        children(properties)
                                .forEach(property ->
                                        found.put(property.getAttribute("name"), property.getAttribute("value")));
                    }
                }
            }
        }
        return found;
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                found.put(qualified(attribute.getNamespaceURI(), attribute.getLocalName()), attribute.getValue());
            }
        }
        return found;
    }

    private static String name(Element element) {
        return qualified(element.getNamespaceURI(), element.getLocalName());
    }

    private static String qualified(String namespace, String local) {
        return namespace == null ? local : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + local;
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) && !element.getAttribute(name).isBlank() ? element.getAttribute(name) : null;
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found) {
                children.add(found);
            }
        }
        return children;
    }

    private static double number(Element element, String name) {
        try {
            return Double.parseDouble(element.getAttribute(name));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
