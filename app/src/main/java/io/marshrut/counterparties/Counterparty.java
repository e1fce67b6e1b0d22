package io.marshrut.counterparties;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/**
 * A counterparty (контрагент). Texts that nobody wrote are empty.
 *
 * @param kpp empty where it has none (people and sole traders)
 * @param blockedReason null where it is not blocked
 * @param affiliated whether it belongs to the same owners (взаимозависимое лицо)
 * @param accounts the first is the one that is paid to
 * @param mergedInto the one that it was found to be the same as, null where it stands for itself
 * @param version grows with every change
 */
public record Counterparty(
        UUID id,
        String name,
        LegalForm legalForm,
        String inn,
        String kpp,
        String ogrn,
        CounterpartyStatus status,
        String blockedReason,
        boolean affiliated,
        String address,
        String contact,
        String email,
        String phone,
        String notes,
        List<BankDetails> accounts,
        UUID mergedInto,
        int version) {

    public Counterparty {
        accounts = List.copyOf(accounts);
    }

    /** Of the account that is paid to; null where none is known. */
    @JsonProperty
    public String bankBik() {
        return accounts.isEmpty() ? null : accounts.get(0).bik();
    }

    /** The account that is paid to; null where none is known. */
    @JsonProperty
    public String bankAccount() {
        return accounts.isEmpty() || accounts.get(0).account().isEmpty()
                ? null
                : accounts.get(0).account();
    }

    public boolean isBlocked() {
        return status == CounterpartyStatus.BLOCKED;
    }

    /** «7707083893/770701001», without the stroke where it has no КПП. */
    public String codes() {
        return kpp.isEmpty() ? inn : inn + "/" + kpp;
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
                accounts,
                version);
    }
}
