package io.marshrut.intake;

import io.marshrut.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Photos of sheets as one PDF, a page each; the photos themselves stay as the camera made them. */
record SheetsTogether(Path path, long bytes) implements AutoCloseable {

    /** The long side of a page, in points: that of A4. */
    private static final float LONG_SIDE = PDRectangle.A4.getHeight();

    /**
     * @param photos in the order of the pages, each asked for when its turn comes
     * @throws Problem 422 {@code sheet_no_photo} where one is no JPEG
     */
    static SheetsTogether of(List<Supplier<byte[]>> photos) throws IOException {
        Path path = Files.createTempFile("intake", ".pdf");
        try (PDDocument document = new PDDocument(MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            for (int number = 0; number < photos.size(); number++) {
                add(document, photos.get(number).get(), number + 1);
            }
            document.save(path.toFile());
            return new SheetsTogether(path, Files.size(path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static void add(PDDocument document, byte[] photo, int number) throws IOException {
        if (!JpegOrientation.isJpeg(photo)) {
            throw Problem.invalid("sheet_no_photo", number);
        }
        PDImageXObject image = image(document, photo, number);
        float scale = LONG_SIDE / Math.max(image.getWidth(), image.getHeight());
        PDRectangle size = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
        PDPage page = new PDPage(size);
        page.setRotation(JpegOrientation.degrees(photo));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static PDImageXObject image(PDDocument document, byte[] photo, int number) {
        try {
            return JPEGFactory.createFromByteArray(document, photo);
        } catch (IOException | RuntimeException e) {
            throw Problem.invalid("sheet_no_photo", number);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
