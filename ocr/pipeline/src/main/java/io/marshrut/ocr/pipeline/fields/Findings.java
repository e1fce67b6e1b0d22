package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.DocumentLine;
import io.marshrut.ocr.model.FieldName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the values of a document; of several places for one value the first that has it wins. */
final class Findings {

    private final Map<FieldName, Found> fields = new EnumMap<>(FieldName.class);

    /** For readers that fill several fields at once. */
    Map<FieldName, Found> fields() {
        return fields;
    }

    boolean has(FieldName name) {
        return fields.containsKey(name);
    }

    Findings put(FieldName name, Optional<Found> found) {
        found.ifPresent(value -> fields.putIfAbsent(name, value));
        return this;
    }

    Findings put(Totals totals) {
        put(FieldName.NET_AMOUNT, totals.net());
        put(FieldName.VAT_RATE, totals.rate());
        put(FieldName.VAT_AMOUNT, totals.vat());
        return put(FieldName.TOTAL_AMOUNT, totals.total());
    }

    Draft draft(List<DocumentLine> lines) {
        return new Draft(fields, lines);
    }
}
