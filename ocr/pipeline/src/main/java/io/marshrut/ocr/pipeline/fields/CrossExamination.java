package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.DocumentChecks;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.confidence.Calibration;
import io.marshrut.ocr.pipeline.confidence.Evidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the values of a draft against each other and against the rest of the pages: mends what one misread character
 * broke, makes the checks, and weighs how far each value can be trusted.
 */
final class CrossExamination {

    /** Documents are at times dated ahead, to the day of shipment. */
    private static final int DAYS_AHEAD = 31;

    private final Calibration calibration;

    CrossExamination(Calibration calibration) {
        this.calibration = calibration;
    }

    Verdict of(Draft read, Witnesses witnesses, LocalDate today) {
        PrintedElsewhere printed = new PrintedElsewhere(witnesses.pages());
        PaymentEvidence payments = new PaymentEvidence(witnesses.payments());
        TotalInWords words = TotalInWords.in(witnesses);
        Draft draft = read;
        if (witnesses.recognised()) {
            draft = CodeRepair.of(draft, printed, payments, today.plusDays(DAYS_AHEAD));
            draft = MoneyRepair.of(draft, MoneyFacts.of(draft, words.binding(), payments.sums()), printed);
        }
        draft = withoutOneForTwo(draft);
        Map<FieldName, String> values = draft.values().fields();
        List<Check> checks = new ArrayList<>(DocumentChecks.of(draft.values(), today));
        words.check(Optional.ofNullable(values.get(FieldName.TOTAL_AMOUNT))).ifPresent(checks::add);
        checks.addAll(payments.checks(values));
        checks.addAll(witnesses.struck().checks(draft.fields()));
        Map<FieldName, Evidence> evidence = evidence(draft, new Proof(draft, checks, printed, payments), witnesses);
        return new Verdict(
                new Review(checks, calibration).of(draft.fields(), evidence), evidence, draft.lines(), checks);
    }

    /** Nobody sells to himself: one ИНН for both sides was taken from the wrong one for one of them. */
    private static Draft withoutOneForTwo(Draft draft) {
        Found seller = draft.fields().get(FieldName.SELLER_INN);
        Found buyer = draft.fields().get(FieldName.BUYER_INN);
        if (seller == null || buyer == null || !seller.value().equals(buyer.value())) {
            return draft;
        }
        Map<FieldName, Found> fields = new EnumMap<>(draft.fields());
        fields.put(FieldName.SELLER_INN, seller.asContradicted());
        fields.put(FieldName.BUYER_INN, buyer.asContradicted());
        return new Draft(fields, draft.lines());
    }

    private static Map<FieldName, Evidence> evidence(Draft draft, Proof proof, Witnesses witnesses) {
        Map<FieldName, Evidence> evidence = new EnumMap<>(FieldName.class);
        SecondReading second = new SecondReading(witnesses);
        draft.fields().forEach((name, found) -> {
            Evidence first = Evidence.of(
                    kind(name),
                    witnesses.origin(found.page()),
                    proof.points(name),
                    found.repaired(),
                    certainty(name, found));
            evidence.put(name, second.heard(first, found));
        });
        return evidence;
    }

    private static double certainty(FieldName name, Found found) {
        boolean odd = name == FieldName.NUMBER && OddNumber.is(found.value())
                || kind(name) == Evidence.Kind.NAME && OddName.is(found.value());
        return odd ? Math.min(OddNumber.CERTAINTY, found.confidence()) : found.confidence();
    }

    private static Evidence.Kind kind(FieldName name) {
        return switch (name) {
            case NUMBER -> Evidence.Kind.NUMBER;
            case DATE -> Evidence.Kind.DATE;
            case SELLER_NAME, BUYER_NAME, CLAIMANT_NAME -> Evidence.Kind.NAME;
            case SELLER_INN, BUYER_INN, CLAIMANT_INN -> Evidence.Kind.INN;
            case SELLER_KPP, BUYER_KPP -> Evidence.Kind.KPP;
            case BANK_BIK, BANK_ACCOUNT -> Evidence.Kind.BANK;
            case NET_AMOUNT, VAT_AMOUNT, TOTAL_AMOUNT -> Evidence.Kind.MONEY;
            case VAT_RATE -> Evidence.Kind.RATE;
            case CURRENCY -> Evidence.Kind.CURRENCY;
            default -> Evidence.Kind.TEXT;
        };
    }
}
