package io.marshrut.ocr.pipeline.natives;

import io.marshrut.ocr.model.Box;
import java.util.List;

/**
 * Straight lines of tables and forms on a page, each as the box around it.
 *
 * @param cells the fields that the lines enclose, merged cells of a table as one
 */
public record Rulings(List<Box> horizontal, List<Box> vertical, List<Box> cells) {

    public static final Rulings NONE = new Rulings(List.of(), List.of(), List.of());
}
