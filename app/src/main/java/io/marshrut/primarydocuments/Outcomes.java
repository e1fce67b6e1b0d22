package io.marshrut.primarydocuments;

import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.model.ValueKind;
import io.marshrut.reliability.ReadingOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells field by field what was read and what a person left. */
class Outcomes {

    private Outcomes() {}

    /** @param taken what no worker stands for: values taken from learned places are counted there */
    static List<ReadingOutcome> of(PrimaryDocument read, PrimaryDocument left, Set<FieldName> taken) {
        return Arrays.stream(FieldName.values())
                .filter(name -> name.isOfPrimaryDocuments() && !taken.contains(name))
                .filter(name -> read.fields().containsKey(name) || left.fields().containsKey(name))
                .map(name -> outcome(name, read.fields().get(name), read, left))
                .toList();
    }

    private static ReadingOutcome outcome(
            FieldName name, RecognisedField field, PrimaryDocument read, PrimaryDocument left) {
        return new ReadingOutcome(
                read.id(),
                name.key(),
                left.documentType().name(),
                left.value(FieldName.SELLER_INN).orElse(null),
                field == null ? null : field.value(),
                field == null ? null : field.confidence(),
                field != null && field.disputed(),
                field == null || field.needsReview(),
                left.value(name).orElse(null),
                name.kind() == ValueKind.TEXT && name != FieldName.NUMBER);
    }
}
