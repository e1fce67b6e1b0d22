package io.marshrut.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheet programs write them, part by part, so that any part may be spoiled. */
final class Workbooks {

    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks(String sheetData) {
        with("_rels/.rels", RELATIONSHIPS.formatted(RELATIONSHIP.formatted("r1", "officeDocument", "xl/workbook.xml")));
        with(
                "xl/_rels/workbook.xml.rels",
                RELATIONSHIPS.formatted(RELATIONSHIP.formatted("s0", "worksheet", "worksheets/hidden.xml")
                        + RELATIONSHIP.formatted("s1", "worksheet", "/xl/worksheets/sheet1.xml")
                        + RELATIONSHIP.formatted("s2", "sharedStrings", "sharedStrings.xml")
                        + RELATIONSHIP.formatted("s3", "styles", "styles.xml")));
        with("xl/workbook.xml", """
                <workbook xmlns:r="urn:r"><workbookPr/><sheets>
                <sheet name="Скрытый" sheetId="1" state="hidden" r:id="s0"/><sheet name="Лист1" sheetId="2" r:id="s1"/>
                </sheets></workbook>""");
        with("xl/sharedStrings.xml", """
                <sst><si><t>ИНН</t></si><si><r><t>Наимено</t></r><r><t>вание</t></r><rPh><t>произношение</t></rPh></si>
                <si><t xml:space="preserve"> ООО «Ромашка» </t></si></sst>""");
        with("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="164" formatCode="000000000"/>
                <numFmt numFmtId="165" formatCode="[$-419]dd\\.mm\\.yyyy;@"/><numFmt numFmtId="166" formatCode="#,##0.00\\ &quot;дн.&quot;"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="166"/></cellXfs></styleSheet>""");
        with("xl/worksheets/hidden.xml", "<worksheet><sheetData/></worksheet>");
        with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
    }

    /** @param sheetData the rows of the only sheet that is shown */
    static Workbooks of(String sheetData) {
        return new Workbooks(sheetData);
    }

    Workbooks with(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Workbooks without(String part) {
        parts.remove(part);
        return this;
    }

    TableFile file() {
        return new TableFile("table.xlsx", zip());
    }

    byte[] zip() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                entries.putNextEntry(new ZipEntry(part.getKey()));
                entries.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
