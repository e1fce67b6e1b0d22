package io.marshrut.counterparties;

import io.marshrut.ocr.model.BankAccount;
import io.marshrut.ocr.model.Bik;
import io.marshrut.ocr.model.Inn;
import io.marshrut.ocr.model.Kpp;
import io.marshrut.ocr.model.Ogrn;
import io.marshrut.shared.Problem;
import io.marshrut.shared.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings a draft into one form and says everything that is wrong with it. */
final class DraftCheck {

    private static final int MAX_NAME = 300;
    private static final int MAX_LINE = 500;
    private static final int MAX_NOTES = 4_000;
    private static final int MAX_ACCOUNTS = 20;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]+");

    private final List<FieldError> errors = new ArrayList<>();

    private DraftCheck() {}

    /** @throws Problem 422 naming every field that is wrong */
    static CounterpartyDraft checked(CounterpartyDraft draft) {
        DraftCheck check = new DraftCheck();
        CounterpartyDraft checked = check.check(draft);
        if (!check.errors.isEmpty()) {
            throw Problem.invalid(check.errors);
        }
        return checked;
    }

    private CounterpartyDraft check(CounterpartyDraft draft) {
        String name = text("name", draft.name(), MAX_NAME).replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            errors.add(FieldError.of("name", "length", 1, MAX_NAME));
        }
        String inn = code(draft.inn());
        String kpp = code(draft.kpp());
        String ogrn = code(draft.ogrn());
        LegalForm form = form(draft.legalForm(), inn);
        boolean single = draft.accounts() == null;
        CounterpartyDraft checked = new CounterpartyDraft(
                name,
                inn,
                kpp,
                text("address", draft.address(), MAX_LINE),
                null,
                null,
                form,
                ogrn,
                Boolean.TRUE.equals(draft.affiliated()),
                text("contact", draft.contact(), MAX_LINE),
                text("email", draft.email(), MAX_LINE),
                text("phone", draft.phone(), MAX_LINE),
                text("notes", draft.notes(), MAX_NOTES),
                accounts(draft.meantAccounts(), single),
                draft.version());
        codes(form, inn, kpp, ogrn);
        if (!checked.email().isEmpty() && !EMAIL.matcher(checked.email()).matches()) {
            errors.add(FieldError.of("email", "email"));
        }
        return checked;
    }

    private static LegalForm form(LegalForm told, String inn) {
        if (told != null) {
            return told;
        }
        return inn.length() == 12 ? LegalForm.SOLE_TRADER : LegalForm.ORGANISATION;
    }

    private void codes(LegalForm form, String inn, String kpp, String ogrn) {
        boolean organisation = form == LegalForm.ORGANISATION;
        if (!Inn.isValid(inn)) {
            errors.add(FieldError.of("inn", "inn"));
        } else if (Inn.of(inn).isPerson() == organisation) {
            errors.add(FieldError.of("inn", organisation ? "inn_of_organisation" : "inn_of_person"));
        } else if (organisation && !Kpp.isValid(kpp)) {
            errors.add(FieldError.of("kpp", "kpp"));
        }
        if (!organisation && !kpp.isEmpty()) {
            errors.add(FieldError.of("kpp", "kpp_of_person"));
        }
        if (ogrn.isEmpty()) {
            return;
        }
        if (form == LegalForm.PERSON) {
            errors.add(FieldError.of("ogrn", "ogrn_of_person"));
        } else if (!Ogrn.isValid(ogrn) || Ogrn.of(ogrn).isSoleTrader() == organisation) {
            errors.add(FieldError.of("ogrn", organisation ? "ogrn" : "ogrnip"));
        }
    }

    /** @param single whether the only account was given in fields of its own */
    private List<BankDetails> accounts(List<BankDetails> given, boolean single) {
        List<BankDetails> accounts = new ArrayList<>();
        Set<BankDetails> seen = new HashSet<>();
        for (BankDetails one : given) {
            BankDetails details =
                    one == null ? new BankDetails("", "") : new BankDetails(code(one.bik()), code(one.account()));
            if (details.bik().isEmpty() && details.account().isEmpty()) {
                continue;
            }
            String prefix = "accounts." + accounts.size() + ".";
            account(details, single ? "bankBik" : prefix + "bik", single ? "bankAccount" : prefix + "account");
            if (!seen.add(details)) {
                errors.add(FieldError.of(prefix + "account", "account_twice"));
            }
            accounts.add(details);
        }
        if (accounts.size() > MAX_ACCOUNTS) {
            errors.add(FieldError.of("accounts", "count", 0, MAX_ACCOUNTS));
        }
        return accounts;
    }

    private void account(BankDetails details, String bik, String account) {
        boolean bikRight = Bik.isValid(details.bik());
        if (details.bik().isEmpty()) {
            errors.add(FieldError.of(bik, "required"));
        } else if (!bikRight) {
            errors.add(FieldError.of(bik, "bik"));
        }
        if (!details.account().isEmpty() && bikRight && !BankAccount.isValid(details.account(), details.bik())) {
            errors.add(FieldError.of(account, "bank_account"));
        }
    }

    private String text(String field, String given, int longest) {
        String text = given == null ? "" : given.strip().replace("\r\n", "\n").replace("\u0000", "");
        if (text.length() > longest) {
            errors.add(FieldError.of(field, "length", 0, longest));
        }
        return text;
    }

    /** Digits as people copy them: with blanks between. */
    private static String code(String given) {
        return given == null ? "" : given.replaceAll("[\\s\u00a0]", "").replace("\u0000", "");
    }
}
