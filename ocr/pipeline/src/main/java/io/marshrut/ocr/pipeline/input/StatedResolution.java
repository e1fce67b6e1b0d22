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

    /** Dots per inch, 0 where the file says nothing. */
    static double of(ImageReader reader, int index) throws IOException {
        IIOMetadata metadata = reader.getImageMetadata(index);
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return 0;
        }
        Element root = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
        NodeList sizes = root.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return 0;
        }
        double millimetres = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
        return millimetres > 0 ? Math.round(MILLIMETRES_PER_INCH / millimetres) : 0;
    }
}
