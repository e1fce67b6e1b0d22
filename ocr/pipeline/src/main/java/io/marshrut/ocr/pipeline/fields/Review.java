package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.ErrorRate;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.RecognisedField;
import io.marshrut.ocr.pipeline.confidence.Calibration;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which values a person must look at: all whose evidence errs too often, or that something speaks against. */
final class Review {

    private static final Set<FieldName> SUMS =
            EnumSet.of(FieldName.NET_AMOUNT, FieldName.VAT_AMOUNT, FieldName.TOTAL_AMOUNT);

    private static final Set<FieldName> NAMES =
            EnumSet.of(FieldName.SELLER_NAME, FieldName.BUYER_NAME, FieldName.CLAIMANT_NAME);

    /** Fields that a check, when it fails, casts doubt on. */
    private static final Map<CheckCode, Set<FieldName>> CONCERNED = new EnumMap<>(Map.of(
            CheckCode.BANK_ACCOUNT, EnumSet.of(FieldName.BANK_ACCOUNT, FieldName.BANK_BIK),
            CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT, SUMS,
            CheckCode.NET_PLUS_VAT_EQUALS_TOTAL, SUMS,
            CheckCode.VAT_MATCHES_RATE, EnumSet.of(FieldName.VAT_RATE, FieldName.VAT_AMOUNT),
            CheckCode.DATE_PLAUSIBLE, EnumSet.of(FieldName.DATE),
            CheckCode.DATE_NOT_BEFORE_BASIS, EnumSet.of(FieldName.DATE, FieldName.BASIS),
            // the sums of a page agree with each other, too, but they are not the document's
            CheckCode.TOTAL_IN_WORDS, SUMS));

    /** A name without proof of whose it is: whatever is counted, a person compares it. */
    private static final double UNPROVEN_NAME = 0.9;

    private final List<Check> checks;
    private final Calibration calibration;

    Review(List<Check> checks, Calibration calibration) {
        this.checks = checks;
        this.calibration = calibration;
    }

    Map<FieldName, RecognisedField> of(Map<FieldName, Found> fields, Map<FieldName, Evidence> evidence) {
        Map<FieldName, RecognisedField> reviewed = new EnumMap<>(FieldName.class);
        fields.forEach((name, found) -> reviewed.put(name, reviewed(name, found, evidence.get(name))));
        return reviewed;
    }

    /** Of what a file states as data: nothing was misread, so that only its own contradictions are in doubt. */
    Map<FieldName, RecognisedField> ofStated(Map<FieldName, Found> fields) {
        Map<FieldName, RecognisedField> stated = new EnumMap<>(FieldName.class);
        fields.forEach((name, found) -> {
            boolean disputed = isDisputed(name, found);
            stated.put(
                    name, new RecognisedField(found.value(), 1, found.page(), found.box(), false, disputed, disputed));
        });
        return stated;
    }

    private boolean isDisputed(FieldName name, Found found) {
        boolean unfinished = NAMES.contains(name) && OddName.isUnfinished(found.value());
        return unfinished
                || found.contradicted()
                || checks.stream().anyMatch(check -> !check.ok() && concerns(check, name));
    }

    private RecognisedField reviewed(FieldName name, Found found, Evidence evidence) {
        boolean disputed = isDisputed(name, found);
        // cut off, not rounded: a rounded one could be above the bound
        double confidence = Math.floor(confidence(evidence) * 10_000) / 10_000;
        RecognisedField field = new RecognisedField(
                found.value(), confidence, found.page(), found.box(), found.repaired(), true, disputed);
        return field.marked(field.isBelow(ErrorRate.DEFAULT));
    }

    private double confidence(Evidence evidence) {
        double calibrated = calibration.confidence(evidence);
        boolean unproven = evidence.kind() == Evidence.Kind.NAME
                && evidence.origin() != Evidence.Origin.TEXT
                && evidence.proof() == 0;
        return unproven ? Math.min(UNPROVEN_NAME, calibrated) : calibrated;
    }

    /** What a payment code says of the total tells of the sums that make it, too. */
    private static boolean isOtherTotal(Check check, FieldName name) {
        return SUMS.contains(name) && check.code().equals(CheckCode.PAYMENT_CODE.code());
    }

    private static boolean concerns(Check check, FieldName name) {
        String field = check.args().get("field");
        if (field != null) {
            return field.equals(name.key()) || field.equals(FieldName.TOTAL_AMOUNT.key()) && isOtherTotal(check, name);
        }
        return CONCERNED.getOrDefault(CheckCode.ofCode(check.code()), Set.of()).contains(name);
    }
}
