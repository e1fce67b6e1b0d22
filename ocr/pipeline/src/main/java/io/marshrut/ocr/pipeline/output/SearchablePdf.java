package io.marshrut.ocr.pipeline.output;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.Word;
import io.marshrut.ocr.pipeline.layout.Row;
import io.marshrut.ocr.pipeline.pages.ReadPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Pages as pictures with their text, unseen but selectable, in its place; PDF/A-2b. */
public final class SearchablePdf implements AutoCloseable {

    private static final float POINTS_PER_INCH = 72;
    /** A word's box ends below its letters where one of them hangs down; a middle course for all words. */
    private static final float BASELINE = 0.15f;

    private final PDDocument document;
    private final TextFont font;

    public SearchablePdf() throws IOException {
        this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        this.font = TextFont.embeddedIn(document);
        ArchivalFormat.declare(document);
    }

    /** Adds a page; its picture is a grey JPEG of the page's size. */
    public void add(ReadPage page, byte[] jpeg) throws IOException {
        float width = page.width() * POINTS_PER_INCH / page.dpi();
        float height = page.height() * POINTS_PER_INCH / page.dpi();
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        document.addPage(sheet);
        PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.drawImage(picture, 0, 0, width, height);
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            for (Row row : page.layout().rows()) {
                for (Word word : row.words()) {
                    write(content, word, width, height);
                }
            }
            content.endText();
        }
    }

    /** Stretched to the width that the word has on the picture, so that a selection covers it. */
    private void write(PDPageContentStream content, Word word, float pageWidth, float pageHeight) throws IOException {
        String text = font.writable(word.text());
        Box box = word.box();
        float size = (float) box.height() * pageHeight;
        float natural = font.width(text, size);
        if (text.isBlank() || natural <= 0 || box.width() <= 0) {
            return;
        }
        float stretch = (float) box.width() * pageWidth / natural;
        float left = (float) box.left() * pageWidth;
        float baseline = pageHeight - (float) box.bottom() * pageHeight + size * BASELINE;
        content.setFont(font.font(), size);
        content.setHorizontalScaling(stretch * 100);
        content.setTextMatrix(Matrix.getTranslateInstance(left, baseline));
        content.showText(text);
    }

    public byte[] toBytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            // its temporary file is deleted with the process
        }
    }
}
