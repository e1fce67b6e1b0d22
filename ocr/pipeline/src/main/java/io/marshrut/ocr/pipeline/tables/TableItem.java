package io.marshrut.ocr.pipeline.tables;

import io.marshrut.ocr.model.Word;
import java.util.List;
import java.util.Map;

/** What stands in the cells of one row of goods, however many lines it takes. */
public record TableItem(int page, Map<ColumnRole, List<Word>> cells) {

    public List<Word> words(ColumnRole role) {
        return cells.getOrDefault(role, List.of());
    }

    public String text(ColumnRole role) {
        return String.join(" ", words(role).stream().map(Word::text).toList());
    }
}
