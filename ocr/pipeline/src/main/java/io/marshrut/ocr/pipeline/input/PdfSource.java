package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.UnreadableReason;
import io.marshrut.ocr.pipeline.natives.GreyImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;

/** PDF: page by page either its own text layer, where that is sound, or a picture to be recognised. */
final class PdfSource implements Source {

    private static final int SCAN_DPI = 300;
    private static final int SHOWN_DPI = 150;
    private static final double POINTS_PER_INCH = 72;
    /** Of an A4 sheet at 400 dpi; larger ones are thinned out while they are decoded, or they would not fit. */
    private static final long SCAN_PIXELS = 16_000_000;

    /** A pen's stroke is two pixels wide. */
    private static final int INK_DPI = 100;

    private static final long INK_PIXELS = 4_000_000;

    private final PDDocument document;
    private final BoundedRenderer renderer;
    private final InputLimits limits;
    private final boolean textIsTrusted;

    private PdfSource(PDDocument document, InputLimits limits, boolean textIsTrusted) {
        this.document = document;
        this.limits = limits;
        this.textIsTrusted = textIsTrusted;
        this.renderer = new BoundedRenderer(document);
    }

    static PdfSource open(Path file, InputLimits limits) throws UnreadableException {
        return open(file, limits, false);
    }

    /** A PDF that was just written from text: its layer is right, and a page with few words is no scan. */
    static PdfSource laidOut(Path file, InputLimits limits) throws UnreadableException {
        return open(file, limits, true);
    }

    private static PdfSource open(Path file, InputLimits limits, boolean textIsTrusted) throws UnreadableException {
        PDDocument document;
        BoundedFilter.install();
        try {
            if (PdfEnd.isMissing(file)) {
                throw new UnreadableException(UnreadableReason.CORRUPT, "%%EOF");
            }
            document = Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(UnreadableReason.ENCRYPTED, null, e);
        } catch (IOException | RuntimeException e) {
            throw TooMuchException.refusal(e);
        }
        drawFormFields(document);
        PdfSource source = new PdfSource(document, limits, textIsTrusted);
        if (source.pageCount() == 0) {
            source.close();
            throw new UnreadableException(UnreadableReason.CORRUPT, "0");
        }
        return source;
    }

    /** Programs may leave it to the reader to draw what was filled in; asking for the form draws it. */
    private static void drawFormFields(PDDocument document) {
        try {
            document.getDocumentCatalog().getAcroForm();
        } catch (RuntimeException | StackOverflowError e) {
            // a broken form is left as it is: its page is shown without it
        }
    }

    @Override
    public int pageCount() {
        return document.getNumberOfPages();
    }

    @Override
    public Page page(int number) throws UnreadableException {
        try {
            PDPage page = document.getPage(number - 1);
            PageImages images = PageImages.of(page);
            images.refuseUnreadable();
            PageBounds bounds = new PageBounds();
            bounds.refuseTooMuchContent(page);
            renderer.keepTo(bounds);
            TextLayer layer = TextLayer.of(document, number, bounds);
            boolean pictured = images.coverage() > 1;
            boolean typeset = layer.isSound(images.coverage()) || textIsTrusted && !pictured;
            GreyImage ink = ink(page, number);
            renderer.setSubsamplingAllowed(images.largest() > SCAN_PIXELS);
            try {
                return typeset
                        ? typeset(page, number, layer, ink)
                        : new Page.Scanned(rendered(page, number, SCAN_DPI), ink);
            } catch (Exception | StackOverflowError e) {
                if (ink != null) {
                    ink.close();
                }
                throw e;
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // PDFBox throws whatever it stumbles over in a broken file; nesting without end overflows the stack
            throw TooMuchException.refusal(e);
        }
    }

    private Page typeset(PDPage page, int number, TextLayer layer, GreyImage ink)
            throws IOException, UnreadableException {
        GreyImage image = rendered(page, number, SHOWN_DPI);
        if (layer.turn() == 0) {
            return new Page.Typeset(image, ink, 0, layer.words());
        }
        return new Page.Typeset(turned(image, layer.turn()), turned(ink, layer.turn()), layer.turn(), layer.words());
    }

    private static GreyImage turned(GreyImage image, int degrees) {
        if (image == null) {
            return null;
        }
        try (image) {
            return image.turned(degrees);
        }
    }

    /** Coloured pictures are drawn once more, coarsely: the page in colour and full resolution would not fit. */
    private GreyImage ink(PDPage page, int number) throws IOException {
        if (!ColourPictures.on(page)) {
            return null;
        }
        int dpi = RenderingDpi.within(page.getCropBox(), INK_DPI, INK_PIXELS);
        renderer.setSubsamplingAllowed(true);
        return ColouredInk.of(renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB), dpi);
    }

    private GreyImage rendered(PDPage page, int number, int wantedDpi) throws IOException, UnreadableException {
        PDRectangle sheet = page.getCropBox();
        int dpi = RenderingDpi.within(sheet, wantedDpi, limits.pixels());
        double inches = dpi / POINTS_PER_INCH;
        boolean tooLong = Math.max(sheet.getWidth(), sheet.getHeight()) * inches > RenderingDpi.LONGEST_SIDE;
        if (tooLong || sheet.getWidth() * inches * sheet.getHeight() * inches > limits.pixels()) {
            // not even at one dot an inch
            throw new UnreadableException(
                    UnreadableReason.TOO_LARGE, "%.0f × %.0f".formatted(sheet.getWidth(), sheet.getHeight()));
        }
        BufferedImage picture = renderer.renderImageWithDPI(number - 1, dpi, ImageType.GRAY);
        return GreyPixels.of(picture, dpi);
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            // a file only read from: nothing is lost
        }
    }
}
