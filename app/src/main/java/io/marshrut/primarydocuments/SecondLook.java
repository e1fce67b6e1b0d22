package io.marshrut.primarydocuments;

import io.marshrut.counterparties.Counterparties;
import io.marshrut.ocr.model.DocumentType;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.reliability.ErrorRate;
import io.marshrut.reliability.MeasuredErrors;
import io.marshrut.reliability.Reliability;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides field by field whether a person must look: by what the worker states, the error rate that was chosen, what
 * corrections have taught, and what the house knows of the supplier. Nothing outweighs what the page itself says against a
 * value.
 */
@Component
class SecondLook {

    private final Reliability reliability;
    private final Counterparties counterparties;
    private final SupplierHistory history;

    SecondLook(Reliability reliability, Counterparties counterparties, SupplierHistory history) {
        this.reliability = reliability;
        this.counterparties = counterparties;
        this.history = history;
    }

    Map<FieldName, RecognisedField> of(DocumentType type, Map<FieldName, RecognisedField> read) {
        String inn = value(read, FieldName.SELLER_INN).orElse(null);
        MeasuredErrors measured = reliability.measured(type.name(), inn);
        Map<FieldName, RecognisedField> looked = new EnumMap<>(FieldName.class);
        read.forEach((name, field) -> looked.put(
                name,
                field.marked(field.disputed() || !isKnown(name, inn, read) && isDoubtful(name, field, measured))));
        return looked;
    }

    private static boolean isDoubtful(FieldName name, RecognisedField field, MeasuredErrors measured) {
        boolean asStated = asStated(field, measured.rate());
        // a repair is the worker's own guess: no count of unrepaired values speaks for it
        return field.repaired() && asStated || measured.needsReview(name.key(), field.confidence(), asStated);
    }

    /** The worker answers for the default rate, with more than its confidence in view; another rate moves that answer. */
    private static boolean asStated(RecognisedField field, double rate) {
        if (rate < ErrorRate.DEFAULT) {
            return field.needsReview() || field.isBelow(rate);
        }
        return field.needsReview() && (rate == ErrorRate.DEFAULT || field.isBelow(rate));
    }

    private boolean isKnown(FieldName name, String inn, Map<FieldName, RecognisedField> read) {
        if (inn == null || read.get(FieldName.SELLER_INN).disputed()) {
            return false;
        }
        String value = read.get(name).value();
        return switch (name) {
            case SELLER_NAME -> counterparties.isNamed(inn, value);
            case BASIS, BANK_ACCOUNT, BANK_BIK, SELLER_KPP -> history.hasSeen(inn, name, value);
            default -> false;
        };
    }

    private static Optional<String> value(Map<FieldName, RecognisedField> fields, FieldName name) {
        return Optional.ofNullable(fields.get(name)).map(RecognisedField::value);
    }
}
