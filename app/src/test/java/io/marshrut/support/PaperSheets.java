package io.marshrut.support;

import io.marshrut.ocr.drawing.Sample;
import io.marshrut.ocr.drawing.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The pages of one document, each as a file of its own. */
public final class PaperSheets {

    private static final int TWO_PAGES = 45;

    private PaperSheets() {}

    /** An invoice that nobody has seen, on more than one page. */
    public static Sample longInvoice() {
        Sample sample = Uploads.newInvoice();
        return sample.withItems(Samples.manyItems(sample.number().hashCode(), TWO_PAGES));
    }

    public static List<byte[]> of(Sample sample) {
        return of(Uploads.textPdf(sample), false);
    }

    /** With «page 2 of 3» at the foot of each. */
    public static List<byte[]> numbered(Sample sample) {
        return of(Uploads.textPdf(sample), true);
    }

    private static List<byte[]> of(byte[] pdf, boolean numbered) {
        List<byte[]> sheets = new ArrayList<>();
        try (PDDocument whole = Loader.loadPDF(pdf)) {
            int pages = whole.getNumberOfPages();
            for (int number = 1; number <= pages; number++) {
                try (PDDocument one = new PDDocument()) {
                    PDPage page = one.importPage(whole.getPage(number - 1));
                    if (numbered) {
                        number(one, page, "page " + number + " of " + pages);
                    }
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    one.save(bytes);
                    sheets.add(bytes.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheets;
    }

    private static void number(PDDocument document, PDPage page, String words) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
            content.newLineAtOffset(page.getCropBox().getWidth() - 100, 20);
            content.showText(words);
            content.endText();
        }
    }
}
