package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import java.util.List;
import java.util.function.Predicate;

/** Codes that are looked for behind labels, with the numbers of digits they can have. */
enum CodeKind {
    INN(Inn::isValid, 10, 12),
    KPP(Kpp::isValid, 9),
    BIK(Bik::isValid, 9),
    ACCOUNT(BankAccount::isValid, 20);

    private final Predicate<String> check;
    private final List<Integer> lengths;

    CodeKind(Predicate<String> check, Integer... lengths) {
        this.check = check;
        this.lengths = List.of(lengths);
    }

    boolean isValid(String digits) {
        return check.test(digits);
    }

    boolean hasLength(int length) {
        return lengths.contains(length);
    }

    int shortest() {
        return lengths.get(0);
    }

    /** Whether a wrong digit shows in the code alone. */
    boolean hasCheckDigit() {
        return this == INN;
    }
}
