package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.PageChecks;
import io.marshrut.ocr.pipeline.payment.PaymentCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the payment codes of a document say about its fields; where they say different things they say nothing. */
final class PaymentEvidence {

    private static final List<FieldName> STATED = List.of(
            FieldName.SELLER_INN,
            FieldName.SELLER_KPP,
            FieldName.BANK_BIK,
            FieldName.BANK_ACCOUNT,
            FieldName.TOTAL_AMOUNT);

    private final List<PaymentCode> codes;

    PaymentEvidence(List<PaymentCode> codes) {
        this.codes = codes;
    }

    Optional<String> value(FieldName name) {
        List<String> values = codes.stream()
                .flatMap(code -> value(code, name).stream())
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    List<BigDecimal> sums() {
        return value(FieldName.TOTAL_AMOUNT).map(BigDecimal::new).stream().toList();
    }

    /** Whether a payment's purpose mentions the number or the date. */
    boolean mentions(String value) {
        return Stream.concat(
                        codes.stream().flatMap(code -> code.purpose().stream()),
                        codes.stream().flatMap(code -> code.payee().stream()))
                .anyMatch(text -> (" " + text + " ").matches("(?s).*[\\s№.,:]" + Pattern.quote(value) + "[\\s,.;].*"));
    }

    /** A field that the code states and the page does not is no contradiction. */
    List<Check> checks(Map<FieldName, String> values) {
        List<Check> checks = new ArrayList<>();
        for (FieldName name : STATED) {
            String read = values.get(name);
            value(name)
                    .filter(stated -> read != null)
                    .ifPresent(stated -> checks.add(PageChecks.paymentCode(name, read, stated)));
        }
        return checks;
    }

    private static Optional<String> value(PaymentCode code, FieldName name) {
        return switch (name) {
            case SELLER_NAME -> code.payee();
            case SELLER_INN -> code.inn();
            case SELLER_KPP -> code.kpp();
            case BANK_BIK -> code.bik();
            case BANK_ACCOUNT -> code.account();
            case TOTAL_AMOUNT -> code.sum().map(BigDecimal::toPlainString);
            default -> Optional.empty();
        };
    }
}
