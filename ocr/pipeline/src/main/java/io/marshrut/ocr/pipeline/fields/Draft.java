package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found in a document, before anybody has checked it. */
record Draft(Map<FieldName, Found> fields, List<DocumentLine> lines) {

    Optional<String> value(FieldName name) {
        return Optional.ofNullable(fields.get(name)).map(Found::value);
    }

    Optional<BigDecimal> money(FieldName name) {
        return value(name).map(BigDecimal::new);
    }
}
