package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.Check;
import io.marshrut.ocr.model.CheckCode;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks of what was found against itself; a check whose values are missing is not made. */
final class DocumentChecks {

    private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
    /** Documents are at times dated ahead, to the day of shipment. */
    private static final int DAYS_AHEAD = 31;

    private final Draft draft;
    private final LocalDate today;
    private final List<Check> checks = new ArrayList<>();

    private DocumentChecks(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    static List<Check> of(Draft draft, LocalDate today) {
        DocumentChecks made = new DocumentChecks(draft, today);
        made.code(CheckCode.INN, FieldName.SELLER_INN, Inn::isValid);
        made.code(CheckCode.INN, FieldName.BUYER_INN, Inn::isValid);
        made.code(CheckCode.KPP, FieldName.SELLER_KPP, Kpp::isValid);
        made.code(CheckCode.KPP, FieldName.BUYER_KPP, Kpp::isValid);
        made.code(CheckCode.BIK, FieldName.BANK_BIK, Bik::isValid);
        made.account();
        made.checks.addAll(SumChecks.of(draft));
        made.date();
        return made.checks;
    }

    private void code(CheckCode check, FieldName field, Predicate<String> rule) {
        draft.value(field)
                .ifPresent(value ->
                        checks.add(Check.of(check, rule.test(value), Map.of("field", field.key(), "value", value))));
    }

    private void account() {
        draft.value(FieldName.BANK_ACCOUNT)
                .ifPresent(account -> draft.value(FieldName.BANK_BIK)
                        .ifPresent(bik -> checks.add(Check.of(
                                CheckCode.BANK_ACCOUNT,
                                BankAccount.isValid(account, bik),
                                Map.of("value", account, "bik", bik)))));
    }

    private void date() {
        draft.value(FieldName.DATE).ifPresent(value -> {
            LocalDate date = LocalDate.parse(value);
            boolean plausible = !date.isBefore(OLDEST) && !date.isAfter(today.plusDays(DAYS_AHEAD));
            checks.add(Check.of(CheckCode.DATE_PLAUSIBLE, plausible, Map.of("value", value)));
        });
    }
}
