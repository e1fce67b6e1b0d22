package io.marshrut.ocr.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A drawn document as files: what a program exports and what a scanner sends. */
public final class DrawnDocument {

    private final byte[] pdf;

    public DrawnDocument(byte[] pdf) {
        this.pdf = pdf;
    }

    /** PDF with a text layer. */
    public byte[] textPdf() {
        return pdf.clone();
    }

    /** PDF with a text layer that opens only with a password. */
    public byte[] encryptedPdf(String password) {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner-" + password, password, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages as they come off a scanner. */
    public ScannedPages scanned(PaperScanner scanner) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(scanner.scan(renderer.renderImageWithDPI(page, scanner.dpi(), ImageType.GRAY), page));
            }
            return new ScannedPages(pages, scanner.dpi());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
