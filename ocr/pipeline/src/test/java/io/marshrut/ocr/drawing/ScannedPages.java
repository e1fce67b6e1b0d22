package io.marshrut.ocr.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Scanned pages in the formats scanners write. */
public final class ScannedPages {

    private final List<BufferedImage> pages;
    private final int dpi;
    private final int verticalDpi;

    public ScannedPages(List<BufferedImage> pages, int dpi) {
        this(pages, dpi, dpi);
    }

    /** Of a fax, whose lines lie farther apart than its columns. */
    public ScannedPages(List<BufferedImage> pages, int dpi, int verticalDpi) {
        this.pages = pages;
        this.dpi = dpi;
        this.verticalDpi = verticalDpi;
    }

    public int count() {
        return pages.size();
    }

    /** The first page. */
    public byte[] png() {
        return encoded("png", null, 1, pages.subList(0, 1));
    }

    /** An empty sheet of the first page's size. */
    public byte[] blankPng() {
        BufferedImage first = pages.get(0);
        BufferedImage blank = new BufferedImage(first.getWidth(), first.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = ((DataBufferByte) blank.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, (byte) 0xff);
        return encoded("png", null, 1, List.of(blank));
    }

    /** The first page. */
    public byte[] jpeg() {
        return encoded("jpeg", null, 0.85f, pages.subList(0, 1));
    }

    /** All pages. */
    public byte[] tiff() {
        return encoded("tiff", null, 1, pages);
    }

    /** All pages in black and white, compressed as faxes are. */
    public byte[] bilevelTiff() {
        return encoded(
                "tiff",
                "CCITT T.6",
                1,
                pages.stream().map(ScannedPages::bilevel).toList());
    }

    private static BufferedImage bilevel(BufferedImage page) {
        if (page.getType() == BufferedImage.TYPE_BYTE_BINARY) {
            return page;
        }
        BufferedImage ink = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                boolean paper = page.getRaster().getSample(x, y, 0) > 150;
                ink.getRaster().setSample(x, y, 0, paper ? 1 : 0);
            }
        }
        return ink;
    }

    /** All pages, each a JPEG that fills its page; no text layer. */
    public byte[] imagePdf() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            for (BufferedImage image : pages) {
                float width = image.getWidth() * 72f / dpi;
                float height = image.getHeight() * 72f / verticalDpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PDImageXObject jpeg = JPEGFactory.createFromImage(document, image, 0.85f, dpi);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(jpeg, 0, 0, width, height);
                }
            }
            document.setDocumentId(2L);
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] encoded(String format, String compression, float quality, List<BufferedImage> images) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (compression != null || quality < 1) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            }
            if (compression != null) {
                param.setCompressionType(compression);
            }
            if (quality < 1) {
                param.setCompressionQuality(quality);
            }
            if (images.size() == 1) {
                writer.write(null, page(writer, param, images.get(0)), param);
            } else {
                writer.prepareWriteSequence(null);
                for (BufferedImage image : images) {
                    writer.writeToSequence(page(writer, param, image), param);
                }
                writer.endWriteSequence();
            }
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private IIOImage page(ImageWriter writer, ImageWriteParam param, BufferedImage image)
            throws IIOInvalidTreeException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        if (metadata.isStandardMetadataFormatSupported() && !metadata.isReadOnly()) {
            metadata.mergeTree("javax_imageio_1.0", resolution());
        }
        return new IIOImage(image, null, metadata);
    }

    private IIOMetadataNode resolution() {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        for (String axis : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            IIOMetadataNode size = new IIOMetadataNode(axis);
            double dots = axis.startsWith("Vertical") ? verticalDpi : dpi;
            size.setAttribute("value", String.valueOf(25.4 / dots));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        return root;
    }
}
