package io.marshrut.ocr.pipeline.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PageExtractor;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Some pages of a PDF as a PDF of their own. */
public final class PdfPages {

    private PdfPages() {}

    /** From page to page, both counted from 1 and taken. */
    public static byte[] of(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document =
                        Loader.loadPDF(new RandomAccessReadBuffer(pdf), IOUtils.createTempFileOnlyStreamCache());
                PDDocument pages = new PageExtractor(document, first, last).extract()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pages.save(bytes);
            return bytes.toByteArray();
        }
    }
}
