package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** БИК and settlement account to which an invoice is paid: those that are not the buyer's. */
final class BankReader {

    private static final String CORRESPONDENT = "301";

    private final List<CodeHit> biks;
    private final List<CodeHit> accounts;

    BankReader(Sides sides) {
        this.biks = sides.codesOutside(CodeKind.BIK, Label.BUYER);
        this.accounts = sides.codesOutside(CodeKind.ACCOUNT, Label.BUYER).stream()
                .filter(hit -> !hit.value().startsWith(CORRESPONDENT))
                .toList();
    }

    void read(Map<FieldName, Found> fields) {
        Optional<CodeHit> bik = biks.stream()
                .filter(this::hasAccount)
                .findFirst()
                .or(() -> biks.stream().findFirst());
        Optional<CodeHit> account = accounts.stream()
                .filter(hit -> bik.isPresent() && fits(hit, bik.get()))
                .findFirst()
                .or(() -> accounts.stream().findFirst());
        bik.ifPresent(hit -> fields.put(FieldName.BANK_BIK, hit.found()));
        account.ifPresent(hit -> fields.put(FieldName.BANK_ACCOUNT, hit.found()));
    }

    private boolean hasAccount(CodeHit bik) {
        return accounts.stream().anyMatch(account -> fits(account, bik));
    }

    private static boolean fits(CodeHit account, CodeHit bik) {
        return BankAccount.isValid(account.value(), bik.value());
    }
}
