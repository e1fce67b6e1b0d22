package io.marshrut.contracts;

import java.util.Map;

/**
 * What somebody fills in for a contract, as it was typed.
 *
 * @param counterpartyKpp tells branches of one ИНН apart; may be left out
 * @param amount decimal, {@code 1234.50}; blank where there is none
 * @param startsOn ISO date, as is endsOn; blank where there is none
 * @param prepaymentShare percent
 * @param ownForm {@code true} for the company's own form
 * @param mainContract id of the contract that this one belongs to
 * @param version of the card that was changed; null where it does not matter
 */
public record ContractDraft(
        String title,
        String contractType,
        String counterpartyInn,
        String counterpartyKpp,
        String amount,
        String currency,
        String site,
        String department,
        String startsOn,
        String endsOn,
        String prepaymentShare,
        String ownForm,
        String prolongs,
        String mainContract,
        Map<String, String> attributes,
        Integer version) {

    public ContractDraft {
        attributes = attributes == null ? Map.of() : attributes;
    }
}
