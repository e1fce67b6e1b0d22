package io.marshrut.contracts;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The cells of a workbook that the portal wrote, as they stand: headings first. */
final class ExportedRows {

    private ExportedRows() {}

    static List<List<String>> of(byte[] workbook) throws Exception {
        Map<String, Document> parts = parts(workbook);
        NodeList texts = parts.get("xl/sharedStrings.xml").getElementsByTagName("si");
        List<List<String>> rows = new ArrayList<>();
        for (Element row : elements(parts.get("xl/worksheets/sheet1.xml").getElementsByTagName("row"))) {
            List<String> cells = new ArrayList<>();
            for (Element cell : elements(row.getElementsByTagName("c"))) {
                int column = cell.getAttribute("r").charAt(0) - 'A';
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(
                        cell.getAttribute("t").equals("s")
                                ? texts.item(Integer.parseInt(cell.getTextContent()))
                                        .getTextContent()
                                : cell.getTextContent());
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Map<String, Document> parts(byte[] workbook) throws Exception {
        Map<String, Document> parts = new HashMap<>();
        Path file = Files.createTempFile("exported", ".xlsx");
        try {
            // what is written in one go has its sizes only at the end, where a stream does not look for them
            try (ZipFile archive = new ZipFile(Files.write(file, workbook).toFile())) {
                for (ZipEntry part : Collections.list(archive.entries())) {
                    if (part.getName().endsWith(".xml")) {
                        parts.put(
                                part.getName(), xml(archive.getInputStream(part).readAllBytes()));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static Document xml(byte[] part) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
