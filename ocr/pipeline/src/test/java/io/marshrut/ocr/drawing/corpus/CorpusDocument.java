package io.marshrut.ocr.drawing.corpus;

import io.marshrut.ocr.drawing.DrawnDocument;
import io.marshrut.ocr.drawing.Sheet;
import java.util.List;

/**
 * A document of the corpus, undamaged.
 *
 * @param placed every text with its place, in the order in which it was printed
 */
public record CorpusDocument(
        CorpusLayout layout, long seed, DrawnDocument drawn, List<Sheet.Placed> placed, Truth truth) {}
