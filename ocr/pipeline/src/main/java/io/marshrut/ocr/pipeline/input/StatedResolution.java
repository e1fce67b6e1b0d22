package io.marshrut.ocr.pipeline.input;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The resolution that a picture's file states. */
final class StatedResolution {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    private StatedResolution() {}

    /** Faxes have up to four times as many dots in one direction; more is a mistake. */
    private static final double MOST_STRETCH = 4;

    private static final double SQUARE = 1.1;

    /** Dots per inch across the page, 0 where the file says nothing. */
    static double of(ImageReader reader, int index) throws IOException {
        double millimetres = millimetres(reader, index, "HorizontalPixelSize");
        return millimetres > 0 ? Math.round(MILLIMETRES_PER_INCH / millimetres) : 0;
    }

    /** How much higher than wide a pixel is: 1 where they are squares, or where the file says nothing of use. */
    static double stretch(ImageReader reader, int index) throws IOException {
        double width = millimetres(reader, index, "HorizontalPixelSize");
        double height = millimetres(reader, index, "VerticalPixelSize");
        double stretch = width > 0 && height > 0 ? height / width : 1;
        return stretch > SQUARE && stretch <= MOST_STRETCH ? stretch : 1;
    }

    private static double millimetres(ImageReader reader, int index, String name) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(index);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName(name);
        return sizes.getLength() == 0 ? 0 : Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
    }
}
