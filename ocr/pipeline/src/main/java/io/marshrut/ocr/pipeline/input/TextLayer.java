package io.marshrut.ocr.pipeline.input;

import io.marshrut.ocr.model.Word;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The text that a PDF page carries itself.
 *
 * @param words of the prevailing direction, in reading order
 * @param turn degrees clockwise that make the text of that direction run from left to right on the page as shown
 * @param quality counts of what the page's characters are
 */
record TextLayer(List<Word> words, int turn, TextQuality quality) {

    static TextLayer of(PDDocument document, int number, PageBounds bounds) throws IOException {
        TextLayerReader reader = new TextLayerReader(number, bounds);
        reader.getText(document);
        return reader.layer(document.getPage(number - 1).getRotation());
    }

    /**
     * Whether the text can stand for the page.
     *
     * @param pixelsPerSquarePoint of the largest picture on the page: 1 is a scan of the whole page at 72 dpi
     */
    boolean isSound(double pixelsPerSquarePoint) {
        boolean scanned = pixelsPerSquarePoint > 1;
        return quality.isSound(scanned);
    }
}
