package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Box;
import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import java.util.List;
import java.util.Map;

/** What a file says as data: nothing of it is read off a page, so that only its own contradictions can be in doubt. */
public record Statement(DocumentType type, Map<FieldName, Value> fields, List<DocumentLine> lines) {

    /**
     * A value, with the place where the page drawn of the file shows it.
     *
     * @param page from 1
     */
    public record Value(String text, int page, Box box) {

        Found found() {
            return new Found(text, page, box, 1, false, false);
        }
    }
}
