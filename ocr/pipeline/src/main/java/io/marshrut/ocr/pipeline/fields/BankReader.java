package io.marshrut.ocr.pipeline.fields;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.FieldName;
import io.marshrut.ocr.pipeline.language.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** БИК and settlement account to which an invoice is paid: those that are not the buyer's. */
final class BankReader {

    private static final String CORRESPONDENT = "301";

    private final List<CodeHit> biks;
    private final List<CodeHit> accounts;

    BankReader(Sides sides) {
        this(ofSeller(sides, CodeKind.BIK), ofSeller(sides, CodeKind.ACCOUNT));
    }

    private BankReader(List<CodeHit> biks, List<CodeHit> accounts) {
        this.biks = biks;
        this.accounts = accounts.stream()
                .filter(hit -> !hit.value().startsWith(CORRESPONDENT))
                .toList();
    }

    /** Where every side of the document states a bank of its own. */
    static BankReader ofSellerAlone(Sides sides) {
        return new BankReader(sides.codes(CodeKind.BIK, Label.SELLER), sides.codes(CodeKind.ACCOUNT, Label.SELLER));
    }

    /** Where both sides may state a bank: what is nobody's counts only if the buyer has been found to state another. */
    static BankReader ofTwoSides(Sides sides) {
        boolean buyers = sides.codes(CodeKind.ACCOUNT, Label.BUYER).stream()
                .anyMatch(hit -> !hit.value().startsWith(CORRESPONDENT));
        return buyers ? new BankReader(sides) : ofSellerAlone(sides);
    }

    /** Where one bank alone is to be expected: the seller's own first, then those that are not the buyer's. */
    private static List<CodeHit> ofSeller(Sides sides, CodeKind kind) {
        return Stream.concat(sides.codes(kind, Label.SELLER).stream(), sides.codesOutside(kind, Label.BUYER).stream())
                .distinct()
                .toList();
    }

    void read(Findings findings) {
        Map<FieldName, Found> bank = new EnumMap<>(FieldName.class);
        read(bank);
        bank.forEach((name, found) -> findings.put(name, Optional.of(found)));
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
