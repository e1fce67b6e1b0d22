package io.marshrut.counterparties;

import java.util.List;

/**
 * What somebody says about a counterparty, before it is checked. Everything but name and ИНН may be null.
 *
 * @param bankBik with {@code bankAccount} the only account, where {@code accounts} is not given
 * @param legalForm where it is not given the ИНН tells it: 12 digits are a sole trader
 * @param version of what was changed; where it is given, a change by somebody else in between is refused
 */
public record CounterpartyDraft(
        String name,
        String inn,
        String kpp,
        String address,
        String bankBik,
        String bankAccount,
        LegalForm legalForm,
        String ogrn,
        Boolean affiliated,
        String contact,
        String email,
        String phone,
        String notes,
        List<BankDetails> accounts,
        Integer version) {

    /** The accounts that are meant, in whichever way they were given. */
    List<BankDetails> meantAccounts() {
        if (accounts != null) {
            return accounts;
        }
        boolean none = isBlank(bankBik) && isBlank(bankAccount);
        return none ? List.of() : List.of(new BankDetails(bankBik, bankAccount));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
