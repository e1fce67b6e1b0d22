package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Inn;
import java.util.List;
import java.util.Map;

/**
 * Points of independent proof that a value was read right: one for what a wrong value passes one time in ten or for an
 * equation that two numbers could satisfy, two for a second reading of the same value.
 */
final class Proof {

    private static final int AGAIN = 2;
    /** Shorter ones turn up by chance. */
    private static final int TELLING_NUMBER = 4;

    private final Map<FieldName, Found> fields;
    private final List<Check> checks;
    private final PrintedElsewhere printed;
    private final PaymentEvidence payments;

    Proof(Draft draft, List<Check> checks, PrintedElsewhere printed, PaymentEvidence payments) {
        this.fields = draft.fields();
        this.checks = checks;
        this.printed = printed;
        this.payments = payments;
    }

    int points(FieldName name) {
        Found found = fields.get(name);
        return switch (name) {
            case SELLER_INN -> inn(found, FieldName.SELLER_KPP) + stated(name, found);
            case BUYER_INN -> inn(found, FieldName.BUYER_KPP);
            case CLAIMANT_INN -> inn(found, null);
            case SELLER_KPP -> kpp(found, FieldName.SELLER_INN) + stated(name, found);
            case BUYER_KPP -> kpp(found, FieldName.BUYER_INN);
            case SELLER_NAME -> ofSide(found, FieldName.SELLER_INN);
            case BUYER_NAME -> ofSide(found, FieldName.BUYER_INN);
            case CLAIMANT_NAME -> ofSide(found, FieldName.CLAIMANT_INN);
            case BANK_BIK -> key() + correspondent(found) + stated(name, found);
            case BANK_ACCOUNT ->
                key() + (AccountShape.isUsual(found.value()) ? 1 : 0) + again(found) + stated(name, found);
            case TOTAL_AMOUNT -> total(name, found);
            case NET_AMOUNT ->
                holds(CheckCode.NET_PLUS_VAT_EQUALS_TOTAL)
                        + holds(CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT)
                        + holds(CheckCode.VAT_MATCHES_RATE);
            case VAT_AMOUNT -> holds(CheckCode.NET_PLUS_VAT_EQUALS_TOTAL) + holds(CheckCode.VAT_MATCHES_RATE);
            case VAT_RATE -> holds(CheckCode.VAT_MATCHES_RATE);
            case CURRENCY -> holds(CheckCode.TOTAL_IN_WORDS);
            case DATE -> again(found) + mentioned(day(found.value()));
            case NUMBER -> number(found);
            default -> 0;
        };
    }

    private int number(Found number) {
        if (number.value().length() < TELLING_NUMBER) {
            return 0;
        }
        return mentioned(number.value()) + (printed.wordsLike(number) > 0 ? AGAIN : 0);
    }

    private int inn(Found inn, FieldName kpp) {
        Found code = fields.get(kpp);
        boolean sameOffice = code != null && sameOffice(inn.value(), code.value());
        // the two check digits of a person's are one chance in a hundred
        int digits = Inn.isValid(inn.value()) ? inn.value().length() == 12 ? AGAIN : 1 : 0;
        return digits + (sameOffice ? 1 : 0) + again(inn);
    }

    private int kpp(Found kpp, FieldName inn) {
        Found code = fields.get(inn);
        return (code != null && sameOffice(code.value(), kpp.value()) ? 1 : 0) + again(kpp);
    }

    private static boolean sameOffice(String inn, String kpp) {
        return kpp.length() == 9 && inn.length() == 10 && inn.startsWith(kpp.substring(0, 4));
    }

    /** Two points say whose name it is, where its ИНН is proven; two more that it was read alike twice. */
    private int ofSide(Found name, FieldName inn) {
        boolean known = fields.containsKey(inn) && Inn.isValid(fields.get(inn).value());
        return known ? Math.min(AGAIN, points(inn)) + (printed.isText(name) ? AGAIN : 0) : 0;
    }

    private int key() {
        Found bik = fields.get(FieldName.BANK_BIK);
        Found account = fields.get(FieldName.BANK_ACCOUNT);
        return bik != null && account != null && BankAccount.isValid(account.value(), bik.value()) ? 1 : 0;
    }

    private int correspondent(Found bik) {
        return printed.codes(20).stream().anyMatch(account -> CodeRepair.isCorrespondentOf(account, bik.value()))
                ? AGAIN
                : 0;
    }

    private int total(FieldName name, Found found) {
        return holds(CheckCode.TOTAL_IN_WORDS) * AGAIN
                + holds(CheckCode.NET_PLUS_VAT_EQUALS_TOTAL)
                + holds(CheckCode.TOTAL_EQUALS_LINES_PLUS_VAT)
                + (printed.times(found) > 0 ? 1 : 0)
                + stated(name, found);
    }

    private int again(Found found) {
        return printed.times(found) > 0 ? AGAIN : 0;
    }

    private int stated(FieldName name, Found found) {
        return payments.value(name).filter(found.value()::equals).isPresent() ? AGAIN : 0;
    }

    private int mentioned(String value) {
        return payments.mentions(value) ? AGAIN : 0;
    }

    /** {@code 12.03.2026} of {@code 2026-03-12} */
    private static String day(String date) {
        return date.replaceFirst("(\\d{4})-(\\d{2})-(\\d{2})", "$3.$2.$1");
    }

    private int holds(CheckCode code) {
        return checks.stream().anyMatch(check -> check.ok() && check.code().equals(code.code())) ? 1 : 0;
    }
}
