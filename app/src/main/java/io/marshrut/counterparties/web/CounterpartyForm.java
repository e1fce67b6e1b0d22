package io.marshrut.counterparties.web;

import io.marshrut.counterparties.BankDetails;
import io.marshrut.counterparties.Counterparty;
import io.marshrut.counterparties.CounterpartyDraft;
import io.marshrut.counterparties.LegalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands in the fields of the form; null where the browser sent nothing.
 *
 * @param biks with {@code accounts}, line by line
 * @param confirmed whether the caller saw those that may be the same and goes on; null where the box is empty
 */
record CounterpartyForm(
        String name,
        LegalForm legalForm,
        String inn,
        String kpp,
        String ogrn,
        Boolean affiliated,
        String address,
        String contact,
        String email,
        String phone,
        String notes,
        List<String> biks,
        List<String> accounts,
        Integer version,
        Boolean confirmed) {

    static CounterpartyForm empty() {
        return new CounterpartyForm(
                "", LegalForm.ORGANISATION, "", "", "", false, "", "", "", "", "", List.of(), List.of(), null, false);
    }

    static CounterpartyForm of(Counterparty one) {
        return new CounterpartyForm(
                one.name(),
                one.legalForm(),
                one.inn(),
                one.kpp(),
                one.ogrn(),
                one.affiliated(),
                one.address(),
                one.contact(),
                one.email(),
                one.phone(),
                one.notes(),
                one.accounts().stream().map(BankDetails::bik).toList(),
                one.accounts().stream().map(BankDetails::account).toList(),
                one.version(),
                false);
    }

    CounterpartyDraft draft() {
        return new CounterpartyDraft(
                name,
                inn,
                kpp,
                address,
                null,
                null,
                legalForm,
                ogrn,
                affiliated,
                contact,
                email,
                phone,
                notes,
                details(),
                version);
    }

    /** The lines of the form: what is filled in and room for one more. */
    public List<BankDetails> lines() {
        List<BankDetails> lines = new ArrayList<>(details());
        lines.add(new BankDetails("", ""));
        return lines;
    }

    private List<BankDetails> details() {
        int lines = Math.max(biks == null ? 0 : biks.size(), accounts == null ? 0 : accounts.size());
        return IntStream.range(0, lines)
                .mapToObj(line -> new BankDetails(at(biks, line), at(accounts, line)))
                .filter(one -> !one.bik().isBlank() || !one.account().isBlank())
                .toList();
    }

    private static String at(List<String> texts, int line) {
        return texts != null && line < texts.size() && texts.get(line) != null ? texts.get(line) : "";
    }
}
