package io.marshrut.templates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes an Office Open XML text (DOCX, ECMA-376) of a rendered template, for people to go on writing in. It knows
 * paragraphs ({@code p}, {@code h1}, {@code li}), bold ({@code b}) and line breaks; the classes {@code half} (the right half
 * of the sheet), {@code centre} and {@code right} place a paragraph.
 */
final class WordDocument {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /** The parts that never change, by their names in the package. */
    private static final Map<String, String> FRAME = Map.of(
            "[Content_Types].xml",
            XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
            "_rels/.rels",
            XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type="
                    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>");

    private final StringBuilder body = new StringBuilder();

    private WordDocument() {}

    /** @param xhtml well-formed, of our own templates */
    static byte[] of(String xhtml) {
        WordDocument made = new WordDocument();
        made.block(root(xhtml));
        return made.packed();
    }

    private static Element root(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setExpandEntityReferences(false);
            Element root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xhtml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return (Element) root.getElementsByTagName("body").item(0);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("The template is no well-formed XHTML", e);
        }
    }

    private void block(Element element) {
        NodeList children = element.getChildNodes();
        int number = 0;
        for (int i = 0; i < children.getLength(); i++) {
            if (!(children.item(i) instanceof Element child)) {
                continue;
            }
            switch (child.getTagName()) {
                case "p", "h1" -> paragraph(child, "");
                case "li" -> paragraph(child, ++number + ". ");
                default -> block(child);
            }
        }
    }

    private void paragraph(Element element, String before) {
        List<String> classes = List.of(element.getAttribute("class").split(" "));
        boolean heading = element.getTagName().equals("h1");
        body.append("<w:p><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>");
        if (classes.contains("half")) {
            body.append("<w:ind w:left=\"4820\"/>");
        }
        String justified = heading || classes.contains("centre")
                ? "center"
                : classes.contains("right") ? "right" : classes.contains("half") ? "left" : "both";
        body.append("<w:jc w:val=\"").append(justified).append("\"/></w:pPr>");
        run(before, heading);
        inline(element, heading);
        body.append("</w:p>");
    }

    private void inline(Element element, boolean bold) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                if (inner.getTagName().equals("br")) {
                    body.append("<w:r><w:br/></w:r>");
                } else {
                    inline(inner, bold || inner.getTagName().equals("b"));
                }
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                lines(child.getNodeValue(), bold);
            }
        }
    }

    /** What people typed keeps its lines. */
    private void lines(String text, boolean bold) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0 && !lines[i].isBlank()) {
                body.append("<w:r><w:br/></w:r>");
            }
            run(lines[i].isBlank() && lines.length > 1 ? "" : lines[i], bold);
        }
    }

    private void run(String text, boolean bold) {
        if (text.isEmpty()) {
            return;
        }
        body.append(
                        "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>")
                .append(bold ? "<w:b/>" : "")
                .append("<w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">");
        text.codePoints().filter(WordDocument::isXml).forEach(this::escaped);
        body.append("</w:t></w:r>");
    }

    private void escaped(int character) {
        switch (character) {
            case '<' -> body.append("&lt;");
            case '>' -> body.append("&gt;");
            case '&' -> body.append("&amp;");
            default -> body.appendCodePoint(character);
        }
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character >= ' ' && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character > 0xFFFF;
    }

    private byte[] packed() {
        String document = XML + "<w:document xmlns:w=\"" + NAMESPACE + "\"><w:body>" + body
                + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"708\""
                + " w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels")) {
                add(zip, name, FRAME.get(name));
            }
            add(zip, "word/document.xml", document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Always of the same day, so that the same letter is the same file. */
    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
