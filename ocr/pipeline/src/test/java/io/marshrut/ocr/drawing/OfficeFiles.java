package io.marshrut.ocr.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest office documents that are ones, and some that want more than to be read. */
public final class OfficeFiles {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private OfficeFiles() {}

    /** Writes what stands in a document. */
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static byte[] docx(String... paragraphs) {
        return docxOf(out -> {
            for (String paragraph : paragraphs) {
                out.write(("<w:p><w:r><w:t>" + paragraph + "</w:t></w:r></w:p>").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** A text that shows a picture which lies somewhere else. */
    public static byte[] docxPicturing(String address) {
        String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
        return docxOf(
                out -> out.write(("<w:p><w:r><w:t>Договор с картинкой</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp=\""
                                + drawing + "wordprocessingDrawing\"><wp:extent cx=\"1000000\" cy=\"1000000\"/>"
                                + "<wp:docPr id=\"1\" name=\"1\"/><a:graphic xmlns:a=\"" + drawing
                                + "main\"><a:graphicData uri=\"" + drawing + "picture\"><pic:pic xmlns:pic=\"" + drawing
                                + "picture\"><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"1\"/><pic:cNvPicPr/></pic:nvPicPr>"
                                + "<pic:blipFill><a:blip r:link=\"r1\" xmlns:r=\"" + RELATIONSHIPS
                                + "\"/></pic:blipFill>"
                                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1000000\" cy=\"1000000\"/></a:xfrm>"
                                + "<a:prstGeom prst=\"rect\"/></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                                + "</wp:inline></w:drawing></w:r></w:p>")
                        .getBytes(StandardCharsets.UTF_8)),
                relationship(RELATIONSHIPS + "/image", address, " TargetMode=\"External\""));
    }

    public static byte[] docxOf(Body body) {
        return docxOf(body, null);
    }

    private static byte[] docxOf(Body body, String relationships) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            if (relationships != null) {
                entry(zip, "word/_rels/document.xml.rels", relationships);
            }
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(zip);
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] odt(String paragraph) {
        return odtOf("<text:p>" + paragraph + "</text:p>", "", Map.of());
    }

    public static byte[] rtf(String paragraph) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi ");
        paragraph.chars().forEach(letter -> rtf.append("\\u").append(letter).append('?'));
        return rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** One sheet; {@code row} is what stands in the first row, as SpreadsheetML has it. */
    public static byte[] xlsx(String row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sheet.xml\" ContentType=\"" + type
                            + "worksheet+xml\"/></Types>");
            entry(zip, "_rels/.rels", relationship(RELATIONSHIPS + "/officeDocument", "xl/workbook.xml", ""));
            entry(zip, "xl/_rels/workbook.xml.rels", relationship(RELATIONSHIPS + "/worksheet", "sheet.xml", ""));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + sheets + "\" xmlns:r=\"" + RELATIONSHIPS
                            + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/sheet.xml",
                    "<worksheet xmlns=\"" + sheets + "\"><sheetData><row r=\"1\">" + row
                            + "</row></sheetData></worksheet>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text that shows a picture which lies somewhere else. */
    public static byte[] odtPicturing(String address) {
        return odtOf(
                "<text:p>Договор с картинкой<draw:frame svg:width=\"5cm\" svg:height=\"5cm\" text:anchor-type=\"as-char\">"
                        + "<draw:image xlink:href=\"" + address + "\" xlink:type=\"simple\" xlink:show=\"embed\""
                        + " xlink:actuate=\"onLoad\"/></draw:frame></text:p>",
                "",
                Map.of());
    }

    /** A text whose macro writes a file when it is opened. */
    public static byte[] odtWriting(String path) {
        return odtOf(
                "<text:p>Договор с макросом</text:p>",
                "<office:scripts><office:event-listeners><script:event-listener script:language=\"ooo:script\""
                        + " script:event-name=\"dom:load\" xlink:type=\"simple\""
                        + " xlink:href=\"vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document\"/>"
                        + "</office:event-listeners></office:scripts>",
                Map.of(
                        "Basic/script-lc.xml",
                        "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\""
                                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><library:library library:name=\"Standard\""
                                + " library:link=\"false\"/></library:libraries>",
                        "Basic/Standard/script-lb.xml",
                        "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\""
                                + " library:readonly=\"false\" library:passwordprotected=\"false\">"
                                + "<library:element library:name=\"Module1\"/></library:library>",
                        "Basic/Standard/Module1.xml",
                        "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Module1\""
                                + " script:language=\"StarBasic\" script:moduleType=\"normal\">Sub Main\nOpen \"" + path
                                + "\" For Output As #1\nClose #1\nEnd Sub</script:module>"));
    }

    private static byte[] odtOf(String body, String scripts, Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            StringBuilder manifest = new StringBuilder(
                    "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                            + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                            + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>");
            for (String part : parts.keySet()) {
                manifest.append("<manifest:file-entry manifest:full-path=\"")
                        .append(part)
                        .append("\" manifest:media-type=\"text/xml\"/>");
            }
            entry(
                    zip,
                    "META-INF/manifest.xml",
                    manifest.append("</manifest:manifest>").toString());
            entry(
                    zip,
                    "content.xml",
                    "<office:document-content office:version=\"1.2\""
                            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                            + " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
                            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                            + " xmlns:dom=\"http://www.w3.org/2001/xml-events\""
                            + " xmlns:ooo=\"http://openoffice.org/2004/office\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">" + scripts
                            + "<office:body><office:text>" + body
                            + "</office:text></office:body></office:document-content>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target, String mode) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                + " Id=\"r1\" Type=\"" + type + "\" Target=\"" + target + "\"" + mode + "/></Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
