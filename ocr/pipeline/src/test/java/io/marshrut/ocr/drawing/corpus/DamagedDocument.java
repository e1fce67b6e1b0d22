package io.marshrut.ocr.drawing.corpus;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A document of the corpus as it arrives.
 *
 * @param file its bytes
 * @param pages the same as pictures, for programs to compare with; empty where the file has text
 * @param dpi of the pages
 * @param truth with what the damage adds: stamps, struck-through sums
 */
public record DamagedDocument(
        CorpusDocument document,
        Damage damage,
        String fileName,
        byte[] file,
        List<BufferedImage> pages,
        int dpi,
        Truth truth) {

    public long seed() {
        return document.seed();
    }

    public CorpusLayout layout() {
        return document.layout();
    }
}
