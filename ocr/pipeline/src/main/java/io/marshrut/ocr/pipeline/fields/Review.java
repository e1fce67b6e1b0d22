package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which values a person must look at: all whose own evidence is weak, or that a check speaks against. */
final class Review {

    private static final Set<FieldName> SUMS =
            EnumSet.of(FieldName.NET_AMOUNT, FieldName.VAT_AMOUNT, FieldName.TOTAL_AMOUNT);

    /** Fields that a check, when it fails, casts doubt on. */
    private static final Map<CheckCode, Set<FieldName>> CONCERNED = new EnumMap<>(Map.of(
            CheckCode.BANK_ACCOUNT, EnumSet.of(FieldName.BANK_ACCOUNT, FieldName.BANK_BIK),
            CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT, SUMS,
            CheckCode.NET_PLUS_VAT_EQUALS_TOTAL, SUMS,
            CheckCode.VAT_MATCHES_RATE, EnumSet.of(FieldName.VAT_RATE, FieldName.VAT_AMOUNT),
            CheckCode.DATE_PLAUSIBLE, EnumSet.of(FieldName.DATE)));

    /** With a check behind it, a value needs less certainty of its own. */
    private static final double CHECKED_CONFIDENCE = 0.5;

    private static final double UNCHECKED_CONFIDENCE = 0.85;

    private final Map<FieldName, Found> fields;
    private final List<Check> checks;

    private Review(Map<FieldName, Found> fields, List<Check> checks) {
        this.fields = fields;
        this.checks = checks;
    }

    static Map<FieldName, RecognisedField> of(Draft draft, List<Check> checks) {
        Review review = new Review(draft.fields(), checks);
        Map<FieldName, RecognisedField> reviewed = new EnumMap<>(FieldName.class);
        draft.fields().forEach((name, found) -> reviewed.put(name, review.reviewed(name, found)));
        return reviewed;
    }

    private RecognisedField reviewed(FieldName name, Found found) {
        boolean doubtful = found.repaired()
                || found.contradicted()
                || checks.stream().anyMatch(check -> !check.ok() && concerns(check, name))
                || found.confidence() < (isProven(name) ? CHECKED_CONFIDENCE : UNCHECKED_CONFIDENCE);
        return new RecognisedField(
                found.value(),
                Math.round(found.confidence() * 100) / 100.0,
                found.page(),
                found.box(),
                found.repaired(),
                doubtful);
    }

    /** Whether arithmetic that a misread digit would break has come out right; a mere shape proves nothing. */
    private boolean isProven(FieldName name) {
        return checks.stream()
                .filter(Check::ok)
                .filter(check -> !check.code().equals(CheckCode.KPP.code()))
                .filter(check -> !check.code().equals(CheckCode.BIK.code()))
                .filter(check -> !check.code().equals(CheckCode.DATE_PLAUSIBLE.code()))
                .anyMatch(check -> concerns(check, name));
    }

    private boolean concerns(Check check, FieldName name) {
        String field = check.args().get("field");
        if (field != null) {
            return field.equals(name.key());
        }
        return CONCERNED.getOrDefault(CheckCode.ofCode(check.code()), Set.of()).contains(name);
    }
}
