package io.marshrut.counterparties;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What somebody says about a new counterparty, before it is checked. */
public record CounterpartyDraft(
        String name, String inn, String kpp, String address, String bankBik, String bankAccount) {

    private static final int MAX_NAME = 300;

    /** @throws Problem 422 naming every field that is wrong */
    CounterpartyDraft checked() {
        CounterpartyDraft draft = new CounterpartyDraft(
                stripped(name),
                stripped(inn),
                stripped(kpp),
                stripped(address),
                stripped(bankBik),
                stripped(bankAccount));
        List<FieldError> errors = new ArrayList<>();
        if (draft.name.isEmpty() || draft.name.length() > MAX_NAME) {
            errors.add(FieldError.of("name", "length", 1, MAX_NAME));
        }
        if (!Inn.isValid(draft.inn)) {
            errors.add(FieldError.of("inn", "inn"));
        } else if (Inn.of(draft.inn).isPerson()) {
            if (!draft.kpp.isEmpty()) {
                errors.add(FieldError.of("kpp", "kpp_of_person"));
            }
        } else if (!Kpp.isValid(draft.kpp)) {
            errors.add(FieldError.of("kpp", "kpp"));
        }
        boolean bikRight = Bik.isValid(draft.bankBik);
        if (!draft.bankBik.isEmpty() && !bikRight) {
            errors.add(FieldError.of("bankBik", "bik"));
        }
        if (!draft.bankAccount.isEmpty()) {
            if (draft.bankBik.isEmpty()) {
                errors.add(FieldError.of("bankBik", "required"));
            } else if (bikRight && !BankAccount.isValid(draft.bankAccount, draft.bankBik)) {
                errors.add(FieldError.of("bankAccount", "bank_account"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return draft;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
