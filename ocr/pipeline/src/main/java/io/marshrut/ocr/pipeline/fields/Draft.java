package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.DocumentValues;
import io.marshrut.ocr.model.FieldName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found in a document, before anybody has checked it. */
record Draft(Map<FieldName, Found> fields, List<DocumentLine> lines) {

    DocumentValues values() {
        Map<FieldName, String> values = new EnumMap<>(FieldName.class);
        fields.forEach((name, found) -> values.put(name, found.value()));
        return new DocumentValues(values, lines);
    }
}
