package io.marshrut.ocr.pipeline.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Sheets of a workbook that nobody wrote on: each would be a page. */
final class EmptySheets {

    private EmptySheets() {}

    /** The PDF without them; as it is where there are none, or nothing else. */
    static Path removed(Path pdf) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBufferedFile(pdf), IOUtils.createTempFileOnlyStreamCache())) {
            List<PDPage> empty = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDPage page = document.getPage(number - 1);
                if (!hasPictures(page) && text(document, number).isBlank()) {
                    empty.add(page);
                }
            }
            if (empty.isEmpty() || empty.size() == document.getNumberOfPages()) {
                return pdf;
            }
            empty.forEach(document::removePage);
            Path rest = pdf.resolveSibling("sheets.pdf");
            document.save(rest.toFile());
            return rest;
        }
    }

    private static boolean hasPictures(PDPage page) {
        return page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext();
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
