package io.marshrut.ocr.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a document says, whoever read it.
 *
 * @param fields in the form of each field's {@link ValueKind}
 */
public record DocumentValues(Map<FieldName, String> fields, List<DocumentLine> lines) {

    public Optional<String> value(FieldName name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<BigDecimal> money(FieldName name) {
        return value(name).map(BigDecimal::new);
    }
}
