package io.marshrut.ocr.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Checks of what a document says against itself; a check whose values are missing is not made. */
public final class DocumentChecks {

    private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);
    /** Documents are at times dated ahead, to the day of shipment. */
    private static final int DAYS_AHEAD = 31;

    private final DocumentValues document;
    private final LocalDate today;
    private final List<Check> checks = new ArrayList<>();

    private DocumentChecks(DocumentValues document, LocalDate today) {
        this.document = document;
        this.today = today;
    }

    /**
     * Makes every check whose values are there.
     *
     * @param today in the place where the document is looked at
     */
    public static List<Check> of(DocumentValues document, LocalDate today) {
        DocumentChecks made = new DocumentChecks(document, today);
        made.code(CheckCode.INN, FieldName.SELLER_INN, Inn::isValid);
        made.code(CheckCode.INN, FieldName.BUYER_INN, Inn::isValid);
        made.code(CheckCode.INN, FieldName.CLAIMANT_INN, Inn::isValid);
        made.code(CheckCode.KPP, FieldName.SELLER_KPP, Kpp::isValid);
        made.code(CheckCode.KPP, FieldName.BUYER_KPP, Kpp::isValid);
        made.code(CheckCode.BIK, FieldName.BANK_BIK, Bik::isValid);
        made.account();
        made.checks.addAll(SumChecks.of(document));
        made.date();
        made.basis();
        return made.checks;
    }

    /**
     * Makes every check whose values are there, also those against what a worker saw on the page.
     *
     * @param earlier the worker's checks
     */
    public static List<Check> of(DocumentValues document, LocalDate today, List<Check> earlier) {
        List<Check> checks = new ArrayList<>(of(document, today));
        checks.addAll(PageChecks.remade(earlier, document));
        return checks;
    }

    private void code(CheckCode check, FieldName field, Predicate<String> rule) {
        document.value(field)
                .ifPresent(value ->
                        checks.add(Check.of(check, rule.test(value), Map.of("field", field.key(), "value", value))));
    }

    private void account() {
        document.value(FieldName.BANK_ACCOUNT)
                .ifPresent(account -> document.value(FieldName.BANK_BIK)
                        .ifPresent(bik -> checks.add(Check.of(
                                CheckCode.BANK_ACCOUNT,
                                BankAccount.isValid(account, bik),
                                Map.of("value", account, "bik", bik)))));
    }

    private void date() {
        document.value(FieldName.DATE).ifPresent(value -> {
            LocalDate date = LocalDate.parse(value);
            boolean plausible = !date.isBefore(OLDEST) && !date.isAfter(today.plusDays(DAYS_AHEAD));
            checks.add(Check.of(CheckCode.DATE_PLAUSIBLE, plausible, Map.of("value", value)));
        });
    }

    /** An agreement is made before what is done under it is paid for. */
    private void basis() {
        document.value(FieldName.BASIS)
                .flatMap(StatedDate::in)
                .ifPresent(made -> document.value(FieldName.DATE)
                        .ifPresent(date -> checks.add(Check.of(
                                CheckCode.DATE_NOT_BEFORE_BASIS,
                                !LocalDate.parse(date).isBefore(made),
                                Map.of("date", date, "basis", made.toString())))));
    }
}
